import type { Actor, Event } from '@dixit/model';
import type { KnownEvent } from '../known.ts';
import { clusterOf, type Cluster } from './cluster.ts';
import { compareParties } from './party.ts';
import { compare } from './time.ts';
import { isNarrow } from './window.ts';

/** Related events that one event names, at most. */
const LIMIT = 10;

/**
 * Earlier events of one type between the same parties: the later `follows` them, in one series when they
 * are called by the same word. Stated by the later one only.
 */
export function relationsOf(
  cluster: Cluster,
  known: readonly KnownEvent[],
  actorById: ReadonlyMap<string, Actor>,
): Event['relations'] {
  const { window } = cluster;
  if (window === null || !isNarrow(window)) return [];
  const gone = new Set([cluster.id, ...cluster.merged]);
  return known
    .filter(
      ({ event, members }) => !gone.has(event.id) && members[0]?.mention.type === cluster.members[0]?.mention.type,
    )
    .map(({ event, members }) => clusterOf(event.id, event, members, actorById))
    .flatMap((other) => {
      if (other.window === null || other.window.end > window.start) return [];
      const { shared, conflict } = compareParties(cluster.parties, other.parties);
      if (conflict || shared.length < 2) return [];
      const isSeries = [...cluster.lemmas].some((lemma) => other.lemmas.has(lemma));
      return [
        { at: other.window.start, kind: isSeries ? ('same-series' as const) : ('follows' as const), eventId: other.id },
      ];
    })
    .toSorted((a, b) => b.at - a.at || compare(a.eventId, b.eventId))
    .slice(0, LIMIT)
    .map(({ kind, eventId }) => ({ kind, eventId }));
}
