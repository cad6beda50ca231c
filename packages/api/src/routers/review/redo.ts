import { AuditEntry } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { takenBack } from '../../take-back.ts';
import { procedure } from '../../trpc.ts';

/** Does again what was taken back; `entry` is the line that was taken back. */
export const redo = procedure
  .input(z.strictObject({ entry: z.int().min(1), ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { entry, ...who } }) => await takenBack(ctx, 'redo', entry, doingOf(ctx, who)));
