import { router } from '../../trpc.ts';
import { begin } from './begin.ts';
import { finish } from './finish.ts';
import { lines } from './lines.ts';

export const importRouter = router({ begin, lines, finish });
