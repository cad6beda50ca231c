import { queryOf } from '@dixit/model/query';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { type ApiContext, EXPORT_FORMATS, EXPORT_SUBJECTS } from '../../context.ts';
import { QueryText } from '../../input.ts';
import { finite } from '../../subscription.ts';
import { procedure } from '../../trpc.ts';

export const ExportInput = z.strictObject({
  q: QueryText,
  what: z.enum(EXPORT_SUBJECTS).default('statements'),
  format: z.enum(EXPORT_FORMATS).default('jsonl'),
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
  const { q, what, format, lastEventId } = input;
  const known = lastEventId ? Number(lastEventId) : 0;
  let number = 0;
  for await (const chunk of ctx.exporter.stream({ query: queryOf(q), what, format })) {
    number += 1;
    if (number > known) yield tracked(String(number), chunk);
  }
}
