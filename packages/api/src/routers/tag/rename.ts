import { AuditEntry, TagLabel } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** Calls a tag otherwise wherever it is, in one step of the log; to a tag that is there already they become one. */
export const rename = procedure
  .input(z.strictObject({ tag: TagLabel, to: TagLabel, ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { tag, to, ...who } }) => {
    const { marks } = await ctx.store();
    return await marks.renameTag(tag, to, doingOf(ctx, who));
  });
