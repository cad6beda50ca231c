import type { Entity, EventMention, Source } from '@dixit/model';
import { actorKeys, profileOfEntity } from '../actor/profile.ts';
import { countryKey } from '../names.ts';
import { placeKey } from './place.ts';
import { boundsOf, monthsOf, windowOf } from './window.ts';

/** Months around a date in which another Source may speak of the same event. */
const REACH = 3;
const UNDATED = '-';
const ANY = '*';

type Dated = Pick<Source, 'published'>;

/** Keys to find known events by: type, who or where, and the months around. */
export function eventLookupKeys(source: Dated, mention: EventMention, entities: ReadonlyMap<string, Entity>): string[] {
  const months = monthsAround(source, mention, REACH);
  return combine(mention, entities, months === null ? [ANY] : [...months, UNDATED]);
}

/** Keys that a mention adds to its event. */
export function eventStoreKeys(source: Dated, mention: EventMention, entities: ReadonlyMap<string, Entity>): string[] {
  return combine(mention, entities, [...(monthsAround(source, mention, 0) ?? [UNDATED]), ANY]);
}

/** Persons under whose keys an event that names nobody is looked for, at most. */
const MOST_NAMED = 6;

/** Those of whom the document speaks most: somebody of them is meant. */
function mostNamed(entities: ReadonlyMap<string, Entity>): Entity[] {
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

function combine(mention: EventMention, entities: ReadonlyMap<string, Entity>, buckets: readonly string[]): string[] {
  const heads = new Set<string>();
  const named = mention.participants.flatMap(({ entity }) => (entity === null ? [] : (entities.get(entity) ?? [])));
  for (const entity of named.length > 0 ? named : mostNamed(entities)) {
    if (entity.country !== null) heads.add(`c:${countryKey(entity.country)}`);
    for (const each of actorKeys(profileOfEntity(entity))) heads.add(each);
  }
  if (mention.place !== null) heads.add(`@${placeKey(mention.place)}`);
  return [...heads].flatMap((head) => buckets.map((bucket) => `${mention.type}|${head}|${bucket}`)).toSorted();
}
