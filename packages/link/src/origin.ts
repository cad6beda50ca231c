import type { Source, Statement } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { fold } from '@dixit/text';

type SourceOfClaim = Pick<Source, 'id' | 'copyGroupId'>;

/**
 * Where reports come from, copies and repeats of one agency counted once: the copy group of each Source,
 * or the agency when everything the Source says here reached it through that one agency.
 */
export function originsOf(sources: readonly SourceOfClaim[], statements: readonly KnownStatement[]): Set<string> {
  const bySource = new Map<string, Statement[]>();
  for (const { source, statement } of statements) {
    bySource.set(source.id, [...(bySource.get(source.id) ?? []), statement]);
  }
  return new Set(
    sources.map((source) => {
      const agencies = (bySource.get(source.id) ?? []).map(agencyOf);
      const first = agencies[0] ?? null;
      return first !== null && agencies.every((agency) => agency === first) ? first : (source.copyGroupId ?? source.id);
    }),
  );
}

/** The last agency that a statement came through; null when it came without one. */
export function agencyOf(statement: Pick<Statement, 'relay'>): string | null {
  const hop = statement.relay.findLast((each) => each.role === 'agency');
  return hop ? (hop.actorId ?? fold(hop.text)) : null;
}
