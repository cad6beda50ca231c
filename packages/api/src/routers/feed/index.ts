import { router } from '../../trpc.ts';
import { add } from './add.ts';
import { exportOpml } from './export-opml.ts';
import { importOpml } from './import-opml.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { run } from './run.ts';
import { set } from './set.ts';

export const feedRouter = router({ list, add, set, remove, run, importOpml, exportOpml });
