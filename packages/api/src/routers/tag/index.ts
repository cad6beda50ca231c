import { router } from '../../trpc.ts';
import { add } from './add.ts';
import { list } from './list.ts';
import { of } from './of.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';

export const tagRouter = router({ list, of, add, remove, rename });
