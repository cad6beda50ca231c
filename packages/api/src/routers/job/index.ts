import { router } from '../../trpc.ts';
import { cancel } from './cancel.ts';
import { get } from './get.ts';
import { items } from './items.ts';
import { list } from './list.ts';
import { retry } from './retry.ts';
import { watch } from './watch.ts';

export const jobRouter = router({ list, get, items, cancel, retry, watch });
