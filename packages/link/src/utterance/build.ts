import { placeInTime, type Reason, type Utterance } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { boundsOf } from '../event/window.ts';
import { compare } from '../event/time.ts';
import { originsOf } from '../origin.ts';

/** An utterance as its members make it. Their order does not matter. */
export function buildUtterance(
  id: string,
  actorId: string,
  members: readonly KnownStatement[],
  reasons: readonly Reason[],
): Utterance {
  const sorted = members.toSorted(
    (a, b) =>
      compare(placeInTime(a.source.published) ?? '~', placeInTime(b.source.published) ?? '~') ||
      compare(a.source.id, b.source.id) ||
      (a.statement.parts[0]?.start ?? 0) - (b.statement.parts[0]?.start ?? 0) ||
      compare(a.statement.id, b.statement.id),
  );
  return {
    id,
    actorId,
    uttered: utteredOf(sorted),
    statementIds: sorted.map(({ statement }) => statement.id),
    independentSources: originsOf(
      sorted.map(({ source }) => source),
      sorted,
    ).size,
    reasons: [...reasons],
  };
}

/** The shortest of the stated times; its words and span belong to a Source and stay there. */
function utteredOf(members: readonly KnownStatement[]): Utterance['uttered'] {
  const width = (member: KnownStatement) => {
    const bounds = boundsOf(member.statement.uttered);
    return bounds ? bounds.end - bounds.start : Infinity;
  };
  const best = members.toSorted((a, b) => width(a) - width(b))[0]?.statement.uttered ?? null;
  return best === null ? null : { ...best, text: null, span: null };
}
