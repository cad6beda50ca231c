import { DixitError, factsOfFormat } from '@dixit/model';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import type { ApiContext } from '../../context.ts';
import { finite } from '../../subscription.ts';
import { procedure } from '../../trpc.ts';
import { ExportInput, exportRequest } from './input.ts';

/**
 * Every row that the query finds, as chunks of a file, numbered: a client that lost its connection gets what it has not
 * had. `GET /export` is the same stream as a download, and the only way to a format that is no text.
 */
export const stream = procedure
  .input(z.strictObject({ ...ExportInput.shape, lastEventId: z.string().nullish() }))
  .subscription(({ ctx, input }) => finite(chunks(ctx, input)));

async function* chunks(
  ctx: ApiContext,
  input: z.infer<typeof ExportInput> & { lastEventId?: string | null | undefined },
) {
  const { lastEventId, ...wanted } = input;
  if (factsOfFormat(input.format).isBinary) {
    throw new DixitError('INPUT_INVALID', { field: 'format', problem: 'binary' });
  }
  const known = lastEventId ? Number(lastEventId) : 0;
  let number = 0;
  for await (const chunk of ctx.exporter.stream(await exportRequest(ctx, wanted))) {
    number += 1;
    if (number > known && typeof chunk === 'string') yield tracked(String(number), chunk);
  }
}
