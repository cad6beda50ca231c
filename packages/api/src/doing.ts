import type { Doing as Done } from '@dixit/model/ports';
import { z } from 'zod';
import type { ApiContext } from './context.ts';

/** Who does something, and why. On a machine of one person nobody has to say; with keys it is whoever has the key. */
export const Doing = z.strictObject({
  by: z.string().trim().min(1).max(120).default('local'),
  why: z.string().trim().min(1).max(2_000).nullable().default(null),
  /** The last line of the log on it that the person has seen (0: none): refused with CONFLICT when there is a newer one. */
  basedOn: z.int().min(0).optional(),
});

export const doingOf = (ctx: ApiContext, { by, why, basedOn }: z.infer<typeof Doing>): Done => ({
  by: ctx.caller.name ?? by,
  why,
  at: ctx.clock.now(),
  pipeline: ctx.version,
  basedOn,
});
