import { router } from '../../trpc.ts';
import { compare } from './compare.ts';
import { correct } from './correct.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { timeline } from './timeline.ts';

export const eventRouter = router({ correct, list, get, compare, timeline });
