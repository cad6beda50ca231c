import { router } from '../../trpc.ts';
import { compare } from './compare.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { timeline } from './timeline.ts';

export const eventRouter = router({ list, get, compare, timeline });
