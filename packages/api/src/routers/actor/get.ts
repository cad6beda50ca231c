import { Actor, ActorId, ActorRow, Correction, EventRow } from '@dixit/model';
import { z } from 'zod';
import { found, resolved } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** Its statements come from `statement.search` with `by:`, `about:`, `to:` or `via:` and the actor's id. */
export const get = procedure
  .input(z.strictObject({ id: ActorId }))
  .output(z.strictObject({ actor: Actor, row: ActorRow, events: z.array(EventRow), corrections: z.array(Correction) }))
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    const actor = found(await resolved(store, input.id, (id) => store.actors.get(id)), 'actor', input.id);
    const row = found(await store.actors.row(actor.id), 'actor', input.id);
    const [events, corrections] = await Promise.all([
      store.events.ofActor(actor.id),
      store.curation.corrections([actor.id]),
    ]);
    return { actor, row, events, corrections };
  });
