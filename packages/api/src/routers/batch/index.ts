import { router } from '../../trpc.ts';
import { run } from './run.ts';

export const batchRouter = router({ run });
