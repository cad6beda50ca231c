import type { AuditEntry, CurationAction } from '@dixit/model';
import type { z } from 'zod';
import type { ApiContext } from './context.ts';
import { Doing, doingOf } from './doing.ts';

/** What goes with every action: who, why, and the last line of the log on it that the person has seen (0: none). */
export const Acting = Doing;

type Without<T> = T extends unknown ? Omit<T, 'do'> : never;

/** Does what was asked for, as one line of the log. */
export async function taken(
  ctx: ApiContext,
  what: Pick<CurationAction, 'do'>,
  { by, why, basedOn, ...input }: z.infer<typeof Acting> & Without<CurationAction>,
): Promise<AuditEntry> {
  const { curation } = await ctx.store();
  return await curation.take({ ...input, ...what } as CurationAction, doingOf(ctx, { by, why, basedOn }));
}
