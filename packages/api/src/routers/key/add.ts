import { ApiKey } from '@dixit/model';
import { z } from 'zod';
import { digestOf, newSecret } from '../../secret.ts';
import { adminProcedure } from '../../trpc.ts';

/** Makes a key. `secret` is the key itself: nobody, not even the server, can show it again. */
export const add = adminProcedure
  .input(ApiKey.pick({ name: true, role: true }))
  .output(z.strictObject({ key: ApiKey, secret: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { id, secret } = newSecret();
    const key: ApiKey = { ...input, id, createdAt: ctx.clock.now(), revokedAt: null, lastUsedAt: null };
    await (await ctx.store()).keys.add(key, digestOf(secret));
    return { key, secret };
  });
