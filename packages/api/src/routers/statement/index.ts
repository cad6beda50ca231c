import { router } from '../../trpc.ts';
import { add } from './add.ts';
import { complete } from './complete.ts';
import { context } from './context.ts';
import { facets } from './facets.ts';
import { get } from './get.ts';
import { histogram } from './histogram.ts';
import { matrix } from './matrix.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';

export const statementRouter = router({ add, search, facets, histogram, matrix, complete, get, context, timeline });
