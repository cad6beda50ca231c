import type { Actor, Event, Place } from '@dixit/model';
import type { KnownMention } from '@dixit/model/ports';
import { boundsOf, windowOf, type Window } from './window.ts';
import { partiesOf, type Party } from './party.ts';
import { townOf } from './place.ts';
import { bestTime } from './time.ts';

/** An event while it is being linked: its members, and what a new mention is held against. */
export interface Cluster {
  id: string;
  /** The event as the store has it; null for one that this Source brings. */
  prior: Event | null;
  members: KnownMention[];
  /** Ids of events that were folded into it. */
  merged: string[];
  parties: Party[];
  /** Everybody that the documents of the members name: who is meant where a member names nobody. */
  cast: Set<string>;
  lemmas: Set<string>;
  modes: Set<string>;
  places: Place[];
  /** The best time that is stated, else null. */
  window: Window | null;
  /** What members without a time allow for. */
  windows: Window[];
}

export function clusterOf(
  id: string,
  prior: Event | null,
  members: readonly KnownMention[],
  actorById: ReadonlyMap<string, Actor>,
): Cluster {
  const parties = new Map<string, Party>();
  for (const { mention, actors } of members) {
    for (const party of partiesOf(mention, actors, actorById)) parties.set(party.actorId, party);
  }
  return {
    id,
    prior,
    members: [...members],
    merged: [],
    parties: [...parties.values()],
    cast: new Set(
      members.flatMap(({ actors }) => Object.values(actors).flatMap((id) => [id, actorById.get(id)?.id ?? id])),
    ),
    lemmas: new Set(members.map(({ mention }) => mention.triggerLemma)),
    modes: new Set(members.flatMap(({ mention }) => mention.mode ?? [])),
    places: members.flatMap(({ mention }) => townOf(mention.place) ?? []),
    window: boundsOf(bestTime(members)?.mention.time ?? null),
    windows: members.map(({ mention, source }) => windowOf(mention, source)),
  };
}
