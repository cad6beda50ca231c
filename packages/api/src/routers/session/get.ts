import { AccessRole } from '@dixit/model';
import { z } from 'zod';
import { anyoneProcedure } from '../../trpc.ts';

/** Who the caller is to the server: what a front end offers depends on it. Without a role there is nothing to see. */
export const get = anyoneProcedure
  .input(z.strictObject({}))
  .output(z.strictObject({ name: z.string().nullable(), role: AccessRole.nullable(), isKeyed: z.boolean() }))
  .query(({ ctx: { caller } }) => caller);
