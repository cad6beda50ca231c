import { Statement, StatementId } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

export const get = procedure
  .input(z.strictObject({ id: StatementId }))
  .output(Statement)
  .query(async ({ ctx, input: { id } }) => {
    const store = await ctx.store();
    return found(await store.statements.get(id), 'statement', id);
  });
