import { JobId } from '@dixit/model';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import type { ApiContext } from '../../context.ts';
import { found } from '../../found.ts';
import { finite } from '../../subscription.ts';
import { procedure } from '../../trpc.ts';

/**
 * Every step of a job, the state it is in first, until it ends. The first message has no item, so that
 * a client that lost its connection goes on from where the job is by then (`lastEventId` is tRPC's).
 */
export const watch = procedure
  .input(z.strictObject({ id: JobId, lastEventId: z.string().nullish() }))
  .subscription(({ ctx, input, signal }) => finite(steps(ctx, input.id, signal)));

async function* steps(ctx: ApiContext, id: string, signal: AbortSignal | undefined) {
  const store = await ctx.store();
  found(await store.jobs.get(id), 'job', id);
  for await (const progress of ctx.intake.watch(id, signal)) {
    const { job, item } = progress;
    yield tracked(`${job.done}-${job.failed}-${item?.index ?? 0}-${job.state}`, progress);
  }
}
