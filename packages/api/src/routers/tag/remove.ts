import { AuditEntry } from '@dixit/model';
import { doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';
import { TagInput } from './input.ts';

/** Takes tags off things, in one step of the log; null when none had any of them. */
export const remove = procedure
  .input(TagInput)
  .output(AuditEntry.nullable())
  .mutation(async ({ ctx, input: { ids, tags, ...who } }) => {
    const { marks } = await ctx.store();
    return await marks.untag(ids, tags, doingOf(ctx, who));
  });
