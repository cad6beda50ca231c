import { router } from '../../trpc.ts';
import { agreement } from './agreement.ts';
import { assign } from './assign.ts';
import { bulk } from './bulk.ts';
import { hold } from './hold.ts';
import { judge } from './judge.ts';
import { next } from './next.ts';
import { queue } from './queue.ts';
import { second } from './second.ts';
import { previewBulk } from './preview-bulk.ts';
import { decide } from './decide.ts';
import { edit } from './edit.ts';
import { log } from './log.ts';
import { orphans } from './orphans.ts';
import { preview } from './preview.ts';
import { redo } from './redo.ts';
import { undo } from './undo.ts';

export const reviewRouter = router({
  agreement,
  assign,
  bulk,
  hold,
  judge,
  next,
  queue,
  second,
  previewBulk,
  decide,
  edit,
  log,
  orphans,
  preview,
  undo,
  redo,
});
