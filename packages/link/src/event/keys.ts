import type { Entity, EventMention, Source } from '@dixit/model';
import { actorKeys, profileOfEntity } from '../actor/profile.ts';
import { countryKey } from '../names.ts';
import { placeKey } from './place.ts';
import { boundsOf, monthsOf, windowOf } from './window.ts';

/** Months around a date in which another Source may speak of the same event, and of one where nobody is named. */
const REACH = { named: 3, nameless: 1 } as const;
const UNDATED = '-';
const ANY = '*';

type Dated = Pick<Source, 'published'>;
type Entities = ReadonlyMap<string, Entity>;

/**
 * Keys to find known events by: type, who or where, and the months around. Two parties are looked for as a pair
 * (`k1&k2`), beside events of either alone (`k!`) and those where nobody is named (`k~`); a single one in all events
 * of theirs (`k`). A mention that names nobody is looked for under those whom its document names most.
 */
export function eventLookupKeys(source: Dated, mention: EventMention, entities: Entities): string[] {
  const parties = partyKeys(mention, entities);
  const isNameless = parties.length === 0;
  const months = monthsAround(source, mention, isNameless ? REACH.nameless : REACH.named);
  const heads = isNameless ? lookupsOfCast(entities) : lookupsOf(parties);
  const place = mention.place === null ? [] : [`@${placeKey(mention.place)}`];
  const isWhere = isNameless || WHERE_TELLS.has(mention.type);
  const places = place.flatMap((key) => (isWhere ? [key] : [`${key}~`]));
  return combine(mention, [...heads, ...places], months === null ? [ANY] : [...months, UNDATED]);
}

/** Keys that a mention adds to its event. */
export function eventStoreKeys(source: Dated, mention: EventMention, entities: Entities): string[] {
  const parties = partyKeys(mention, entities);
  const place = mention.place === null ? [] : [`@${placeKey(mention.place)}`];
  const heads =
    parties.length === 0
      ? [...castKeys(entities), ...place].flatMap((key) => [key, `${key}~`])
      : [...parties.flat(), ...pairsOf(parties), ...(parties.length === 1 ? parties.flat().map(alone) : []), ...place];
  return combine(mention, heads, [...(monthsAround(source, mention, 0) ?? [UNDATED]), ANY]);
}

/** Types whose author is often not known, or in dispute: they are looked for by place as well. */
const WHERE_TELLS: ReadonlySet<EventMention['type']> = new Set(['ASSAULT', 'COERCE']);
/** Persons under whose keys an event that names nobody is looked for, at most. */
const MOST_NAMED = 6;
/** Participants that are paired with each other, at most. */
const MOST_PAIRED = 4;

const alone = (key: string): string => `${key}!`;
const nameless = (key: string): string => `${key}~`;

function lookupsOf(parties: readonly (readonly string[])[]): string[] {
  const keys = parties.flat();
  const named = parties.length === 1 ? keys : [...pairsOf(parties), ...keys.map(alone)];
  return [...named, ...keys.map(nameless)];
}

function lookupsOfCast(entities: Entities): string[] {
  const cast = mostNamed(entities).map(keysOf);
  return lookupsOf(cast);
}

function pairsOf(parties: readonly (readonly string[])[]): string[] {
  const pairs = parties
    .slice(0, MOST_PAIRED)
    .flatMap((left, i, all) =>
      all.slice(i + 1).flatMap((right) => left.flatMap((a) => right.map((b) => (a < b ? [a, b] : [b, a])))),
    );
  return pairs.filter(([a, b]) => a !== b).map(([a, b]) => `${a}&${b}`);
}

/** Keys of each participant; those who stand for one country are one. */
function partyKeys(mention: EventMention, entities: Entities): string[][] {
  const parties = new Map<string, Set<string>>();
  for (const { entity: key } of mention.participants) {
    const entity = key === null ? undefined : entities.get(key);
    if (!entity) continue;
    const keys = keysOf(entity);
    const unit = entity.country === null ? (keys[0] ?? '') : countryKey(entity.country);
    if (keys.length > 0) parties.set(unit, new Set([...(parties.get(unit) ?? []), ...keys]));
  }
  return [...parties.values()].map((keys) => [...keys]);
}

const castKeys = (entities: Entities): string[] => mostNamed(entities).flatMap(keysOf);

function keysOf(entity: Entity): string[] {
  const own = actorKeys(profileOfEntity(entity));
  return entity.country === null ? own : [`c:${countryKey(entity.country)}`, ...own];
}

/** Those of whom the document speaks most: somebody of them is meant. */
function mostNamed(entities: Entities): Entity[] {
  return [...entities.values()]
    .filter(({ type, plural }) => type === 'person' && !plural)
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_NAMED);
}

function monthsAround(source: Dated, mention: EventMention, reach: number): string[] | null {
  const own = monthsOf(windowOf(mention, source), reach);
  if (own) return own;
  const published = boundsOf(source.published);
  return published ? monthsOf(published, reach) : null;
}

function combine(mention: EventMention, heads: readonly string[], buckets: readonly string[]): string[] {
  const unique = [...new Set(heads)];
  return unique.flatMap((head) => buckets.map((bucket) => `${mention.type}|${head}|${bucket}`)).toSorted();
}
