import { applyEdit, AuditEntry, StatementEdit, StatementId } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** Changes a statement. Spans are checked against the frozen text; what was extracted is kept beside the change. */
export const edit = procedure
  .input(
    z.strictObject({
      id: StatementId,
      edit: StatementEdit,
      ...Doing.shape,
    }),
  )
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { id, edit: wanted, ...who } }) => {
    const { actors, curation, sources, statements } = await ctx.store();
    const statement = found(await statements.get(id), 'statement', id);
    const source = found(await sources.get(statement.sourceId), 'source', statement.sourceId);
    const { speaker, addressee, target } = wanted;
    const named = [speaker, addressee, target].flatMap((party) => party?.actorId ?? []);
    for (const actorId of named) found(await actors.get(actorId), 'actor', actorId);
    const changes = applyEdit(statement, source, wanted);
    return await curation.decide(id, { verdict: 'edited', changes }, doingOf(ctx, who));
  });
