import { AuditEntry, LogFilter, PageInput, pageOf } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** What people did, newest first: to one thing or to anything, by one person, of one kind, of a time. */
export const log = procedure
  .input(z.strictObject({ ...LogFilter.shape, ...PageInput.shape }))
  .output(pageOf(AuditEntry))
  .query(async ({ ctx, input: { cursor, limit, ...filter } }) => {
    const { curation } = await ctx.store();
    return await curation.log(filter, { cursor, limit });
  });
