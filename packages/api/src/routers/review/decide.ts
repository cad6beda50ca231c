import { AuditEntry, StatementId } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/**
 * Accepts or rejects statements, or takes their verdict away; what was changed of them stays. `basedOn`: the
 * last line of the log on a single statement that the person has seen (0: none).
 */
export const decide = procedure
  .input(
    z.strictObject({
      ids: z.array(StatementId).min(1).max(1_000),
      verdict: z.enum(['accepted', 'rejected', 'unreviewed']),
      ...Doing.shape,
    }),
  )
  .output(z.array(AuditEntry))
  .mutation(async ({ ctx, input: { ids, verdict, basedOn, ...who } }) => {
    const { curation } = await ctx.store();
    const doing = doingOf(ctx, { ...who, basedOn: ids.length === 1 ? basedOn : undefined });
    const entries: AuditEntry[] = [];
    for (const id of ids) {
      entries.push(await curation.decide(id, { verdict }, doing));
    }
    return entries;
  });
