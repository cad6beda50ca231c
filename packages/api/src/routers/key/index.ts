import { router } from '../../trpc.ts';
import { add } from './add.ts';
import { list } from './list.ts';
import { revoke } from './revoke.ts';

export const keyRouter = router({ list, add, revoke });
