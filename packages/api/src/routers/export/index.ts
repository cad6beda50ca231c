import { router } from '../../trpc.ts';
import { stream } from './stream.ts';

export const exportRouter = router({ stream });
