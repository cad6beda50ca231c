import { AuditEntry, PageInput, StatementId, pageOf } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** What people did, newest first: to one statement, or to anything. */
export const log = procedure
  .input(z.strictObject({ subjectId: StatementId.optional(), ...PageInput.shape }))
  .output(pageOf(AuditEntry))
  .query(async ({ ctx, input: { subjectId, ...page } }) => {
    const { curation } = await ctx.store();
    return await curation.log(subjectId ?? null, page);
  });
