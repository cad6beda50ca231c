import { ApiKey } from '@dixit/model';
import { z } from 'zod';
import { adminProcedure } from '../../trpc.ts';

/** Every key that was ever made, the newest first, without its secret. */
export const list = adminProcedure
  .input(z.strictObject({}))
  .output(z.array(ApiKey))
  .query(async ({ ctx }) => await (await ctx.store()).keys.list());
