import { router } from '../../trpc.ts';
import { freeze } from './freeze.ts';
import { get } from './get.ts';
import { rows } from './rows.ts';

export const snapshotRouter = router({ freeze, get, rows });
