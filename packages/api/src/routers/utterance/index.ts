import { router } from '../../trpc.ts';
import { judge } from './judge.ts';

export const utteranceRouter = router({ judge });
