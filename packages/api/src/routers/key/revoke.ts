import { ApiKey } from '@dixit/model';
import { adminProcedure } from '../../trpc.ts';

/** From the next request on the key opens nothing. What was done with it keeps its name. */
export const revoke = adminProcedure
  .input(ApiKey.pick({ id: true }))
  .output(ApiKey)
  .mutation(async ({ ctx, input: { id } }) => await (await ctx.store()).keys.revoke(id, ctx.clock.now()));
