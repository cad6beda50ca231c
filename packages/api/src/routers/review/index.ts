import { router } from '../../trpc.ts';
import { decide } from './decide.ts';
import { edit } from './edit.ts';
import { log } from './log.ts';
import { preview } from './preview.ts';
import { redo } from './redo.ts';
import { undo } from './undo.ts';

export const reviewRouter = router({ decide, edit, log, preview, undo, redo });
