import { AuditEntry } from '@dixit/model';
import { doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';
import { TagInput } from './input.ts';

/** Puts tags on things, in one step of the log; null when all of them had them. */
export const add = procedure
  .input(TagInput)
  .output(AuditEntry.nullable())
  .mutation(async ({ ctx, input: { ids, tags, ...who } }) => {
    const { marks } = await ctx.store();
    return await marks.tag(ids, tags, doingOf(ctx, who));
  });
