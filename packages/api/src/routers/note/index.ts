import { router } from '../../trpc.ts';
import { add } from './add.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { set } from './set.ts';

export const noteRouter = router({ list, add, set, remove });
