import { AuditEntry } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { takenBack } from '../../take-back.ts';
import { procedure } from '../../trpc.ts';

/** Takes a line of the log back; taking back that line in turn does it again. */
export const undo = procedure
  .input(z.strictObject({ entry: z.int().min(1), ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { entry, ...who } }) => await takenBack(ctx, 'undo', entry, doingOf(ctx, who)));
