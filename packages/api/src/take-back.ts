import { type AuditEntry, isOfSourceFacts } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import type { ApiContext } from './context.ts';

/** Takes a line of the log back, or does it again; what was said of a source by reading that anew. */
export async function takenBack(
  ctx: ApiContext,
  how: 'undo' | 'redo',
  entryId: number,
  doing: Doing,
): Promise<AuditEntry> {
  const { curation } = await ctx.store();
  const entry = await curation.entry(entryId);
  return entry !== null && isOfSourceFacts(entry)
    ? await ctx.intake.revertSource(entry, how, doing)
    : await curation[how](entryId, doing);
}
