import { router } from '../../trpc.ts';
import { alias } from './alias.ts';
import { apart } from './apart.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { rename } from './rename.ts';
import { retype } from './retype.ts';
import { role } from './role.ts';
import { split } from './split.ts';

export const actorRouter = router({ list, get, merge, split, rename, retype, alias, role, apart });
