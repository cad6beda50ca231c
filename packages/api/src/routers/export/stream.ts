import { SnapshotId, StatementId, StatementSort } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { type ApiContext, EXPORT_FORMATS, EXPORT_SUBJECTS, type ExportRequest } from '../../context.ts';
import { QueryText } from '../../input.ts';
import { finite } from '../../subscription.ts';
import { procedure } from '../../trpc.ts';

export const ExportInput = z.strictObject({
  q: QueryText,
  what: z.enum(EXPORT_SUBJECTS).default('statements'),
  format: z.enum(EXPORT_FORMATS).default('jsonl'),
  sort: StatementSort.default('oldest'),
  /** Statements picked one by one, in place of the query. */
  ids: z.array(StatementId).min(1).max(1_000).optional(),
  /** The rows of a snapshot, in place of the query. */
  snapshot: SnapshotId.optional(),
});

/** The request behind an input; QUERY_INVALID when its query cannot be read. */
export const exportRequest = ({ q, ...rest }: z.infer<typeof ExportInput>): ExportRequest => ({
  query: queryOf(q),
  ...rest,
});

/**
 * Every row that the query finds, as chunks of a file, numbered: a client that lost its connection gets
 * what it has not had. `GET /export` is the same stream as a download.
 */
export const stream = procedure
  .input(z.strictObject({ ...ExportInput.shape, lastEventId: z.string().nullish() }))
  .subscription(({ ctx, input }) => finite(chunks(ctx, input)));

async function* chunks(
  ctx: ApiContext,
  input: z.infer<typeof ExportInput> & { lastEventId?: string | null | undefined },
) {
  const { lastEventId, ...wanted } = input;
  const known = lastEventId ? Number(lastEventId) : 0;
  let number = 0;
  for await (const chunk of ctx.exporter.stream(exportRequest(wanted))) {
    number += 1;
    if (number > known) yield tracked(String(number), chunk);
  }
}
