import { router } from '../../trpc.ts';
import { context } from './context.ts';
import { facets } from './facets.ts';
import { get } from './get.ts';
import { histogram } from './histogram.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';

export const statementRouter = router({ search, facets, histogram, get, context, timeline });
