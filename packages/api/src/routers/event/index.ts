import { router } from '../../trpc.ts';
import { compare } from './compare.ts';
import { correct } from './correct.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { moveMention } from './move-mention.ts';
import { split } from './split.ts';
import { timeline } from './timeline.ts';

export const eventRouter = router({ correct, merge, split, moveMention, list, get, compare, timeline });
