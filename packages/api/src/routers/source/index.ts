import { router } from '../../trpc.ts';
import { add } from './add.ts';
import { diff } from './diff.ts';
import { get } from './get.ts';
import { judgeCopy } from './judge-copy.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { set } from './set.ts';
import { verify } from './verify.ts';
import { versions } from './versions.ts';

export const sourceRouter = router({ list, get, versions, diff, add, set, judgeCopy, remove, verify });
