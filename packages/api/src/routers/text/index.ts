import { router } from '../../trpc.ts';
import { annotate } from './annotate.ts';

export const textRouter = router({ annotate });
