import { Actor, ActorId, ActorRow, EventRow } from '@dixit/model';
import { z } from 'zod';
import { found, resolved } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** Its statements come from `statement.search` with `by:`, `about:`, `to:` or `via:` and the actor's id. */
export const get = procedure
  .input(z.strictObject({ id: ActorId }))
  .output(z.strictObject({ actor: Actor, row: ActorRow, events: z.array(EventRow) }))
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    const actor = found(await resolved(store, input.id, (id) => store.actors.get(id)), 'actor', input.id);
    const row = found(await store.actors.row(actor.id), 'actor', input.id);
    return { actor, row, events: await store.events.ofActor(actor.id) };
  });
