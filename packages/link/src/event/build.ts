import {
  type Actor,
  type Event,
  type Place,
  placeInTime,
  type Reason,
  type StageClaim,
  type TemporalValue,
} from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { placeKey } from './place.ts';
import { bestTime, compare } from './time.ts';
import { originsOf } from '../origin.ts';

export interface EventParts {
  id: string;
  members: readonly KnownMention[];
  /** Statements about the event, to see who rests on one agency. */
  statements: readonly KnownStatement[];
  actorById: ReadonlyMap<string, Actor>;
  /** Why each member is one, by `sourceId key`. */
  reasons: ReadonlyMap<string, Reason[]>;
  relations: Event['relations'];
}

/** The whole event as its members make it. Their order does not matter. */
export function buildEvent(parts: EventParts): Event {
  const members = parts.members.toSorted(
    (a, b) =>
      compare(placeInTime(a.source.published) ?? '~', placeInTime(b.source.published) ?? '~') ||
      compare(a.source.id, b.source.id) ||
      a.mention.trigger.start - b.mention.trigger.start ||
      compare(a.mention.key, b.mention.key),
  );
  const best = bestTime(members);
  return {
    id: parts.id,
    type: members[0]?.mention.type ?? 'CONSULT',
    mode: modeOf(members),
    triggerLemma: commonest(members.map(({ mention }) => mention.triggerLemma)),
    triggers: [...new Set(members.map(({ mention }) => mention.triggerLemma))].sort(),
    participants: participantsOf(members, parts.actorById),
    time: best?.mention.time ?? null,
    timeSourceId: best?.mention.time ? best.source.id : null,
    place: placeOf(members),
    stages: stagesOf(members),
    mentions: members.map(({ source, mention }) => ({
      sourceId: source.id,
      key: mention.key,
      span: mention.trigger,
      time: mention.time,
      reasons: parts.reasons.get(memberKey(source.id, mention.key)) ?? [],
    })),
    independentSources: originsOf(
      members.map(({ source }) => source),
      parts.statements,
    ).size,
    relations: parts.relations,
  };
}

/** Mentions of which one must name the mode, so that a single one among many does not name them all. */
const SHARE_OF_MODE = 4;

function modeOf(members: readonly KnownMention[]): Event['mode'] {
  const modes = members.flatMap(({ mention }) => mention.mode ?? []);
  const best = commonest(modes);
  const count = modes.filter((mode) => mode === best).length;
  return count * SHARE_OF_MODE >= members.length ? best : null;
}

export function memberKey(sourceId: string, mention: string): string {
  return `${sourceId} ${mention}`;
}

/** The value that occurs most; among equals the first. */
function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function participantsOf(
  members: readonly KnownMention[],
  actorById: ReadonlyMap<string, Actor>,
): Event['participants'] {
  const found = new Map<
    string,
    { names: string[]; roles: Event['participants'][number]['role'][]; spans: Event['participants'][number]['spans'] }
  >();
  for (const { source, mention, actors } of members) {
    for (const each of mention.participants) {
      const actorId = each.entity === null ? each.actorId : (actors[each.entity] ?? null);
      if (actorId === null) continue;
      const entry = found.get(actorId) ?? { names: [], roles: [], spans: [] };
      entry.names.push(each.name);
      entry.roles.push(each.role);
      entry.spans.push({ sourceId: source.id, span: each.span });
      found.set(actorId, entry);
    }
  }
  const isMeeting = members[0]?.mention.type === 'CONSULT';
  return supported(isMeeting ? peopleOf(found, actorById) : found, new Set(members.map(({ source }) => source.id)).size)
    .map(([actorId, { names, roles, spans }]) => ({
      actorId,
      name: nameOf(actorById.get(actorId)) ?? commonest(names) ?? actorId,
      role: commonest(roles) ?? ('actor' as const),
      spans,
    }))
    .toSorted((a, b) => b.spans.length - a.spans.length || compare(a.actorId, b.actorId));
}

/** Of a meeting its people, where two are named: their states and offices are there through them. */
function peopleOf<T>(found: ReadonlyMap<string, T>, actorById: ReadonlyMap<string, Actor>): ReadonlyMap<string, T> {
  const people = new Map([...found].filter(([actorId]) => actorById.get(actorId)?.type === 'person'));
  return people.size > 1 ? people : found;
}

/** Sources from which on a participant that a single one names is a bystander. */
const MANY = 4;

/** Without those whom one Source of many names, where others name at least two. */
function supported<T extends { spans: Event['participants'][number]['spans'] }>(
  found: ReadonlyMap<string, T>,
  sources: number,
): [string, T][] {
  const all = [...found];
  const backed = all.filter(([, { spans }]) => new Set(spans.map(({ sourceId }) => sourceId)).size > 1);
  return sources >= MANY && backed.length > 1 ? backed : all;
}

function nameOf(actor: Actor | undefined): string | null {
  return actor ? (Object.values(actor.name).find((name) => name !== null) ?? null) : null;
}

/** Its span is left out: an event has no text of its own. */
function placeOf(members: readonly KnownMention[]): Place | null {
  const places = members.flatMap(({ mention }) => mention.place ?? []);
  const key = commonest(places.map(placeKey));
  const place = places.find((each) => placeKey(each) === key);
  return place ? { ...place, span: null } : null;
}

/** All claims with the actors of their holders, in order of their date. */
function stagesOf(members: readonly KnownMention[]): StageClaim[] {
  const claims = new Map<string, { claim: StageClaim; at: string }>();
  for (const { source, mention, actors } of members) {
    for (const claim of mention.stages) {
      const entity = claim.holder?.entity ?? null;
      const holder = claim.holder && {
        ...claim.holder,
        actorId: entity === null ? claim.holder.actorId : (actors[entity] ?? null),
      };
      const key = [source.id, claim.span.start, claim.span.end, claim.stage, claim.claim, holder?.entity ?? ''].join(
        ' ',
      );
      if (!claims.has(key)) claims.set(key, { claim: { ...claim, holder }, at: dateOf(claim.asOf, source.published) });
    }
  }
  return [...claims.values()]
    .toSorted((a, b) => compare(a.at, b.at) || rankOf(a.claim) - rankOf(b.claim))
    .map(({ claim }) => claim);
}

/** Of one date the claim that leads furthest stands last; what is denied does not lead. */
function rankOf({ stage, claim }: StageClaim): number {
  return claim === 'denied' ? 0 : 1 + PROGRESS.indexOf(stage);
}

const PROGRESS: readonly StageClaim['stage'][] = [
  'not-planned',
  'proposed',
  'agreed-in-principle',
  'scheduled',
  'postponed',
  'cancelled',
  'under-way',
  'occurred',
  'concluded',
];

/** When a claim was made: its own date, else that of its Source; undated ones last. */
export function dateOf(asOf: TemporalValue | null, published: TemporalValue | null): string {
  return placeInTime(asOf) ?? placeInTime(published) ?? '~';
}
