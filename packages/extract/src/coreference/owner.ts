import { fold } from '@dixit/text';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { REACH, type Told, type Tolds, antecedentOf } from './antecedent.ts';
import type { Cluster } from './entities.ts';
import type { Item } from './items.ts';
import type { Profile } from './profile.ts';

/** « son entourage », "her office": whose. */
export function ownerOf(reading: Reading, { at, sentence, chunk: c }: Item, order: Tolds): Cluster | null {
  const { lexicon, words } = reading;
  if (!c || !has(words[at], TRAIT.possessives) || !lexicon.retinues.has(words[at + 1]?.low ?? '')) return null;
  const possessive = lexicon.locale.names.possessives.get(words[at]?.low ?? '');
  if (!possessive) return null;
  const people = lately(order.all, sentence, ({ cluster }) => cluster.type === 'person');
  return (
    antecedentOf(people, { gender: possessive.gender, plural: possessive.plural }, sentence) ?? lastOf(order, sentence)
  );
}

/** Those told within the reach of a pronoun: no other is looked at, however long the document is. */
function lately(order: readonly Told[], sentence: number, fits: (told: Told) => boolean): Told[] {
  let from = order.length;
  while (from > 0 && (order[from - 1]?.sentence ?? 0) >= sentence - REACH) from--;
  return order.slice(from).filter(fits);
}

/** In sentences. */
const NEAR = 3;

/** The last person that was a subject; where none was, the last one. */
function lastOf(order: Tolds, sentence: number): Cluster | null {
  let last: Told | null = null;
  for (let i = order.all.length - 1; i >= 0; i--) {
    const told = order.all[i];
    if (!told || told.sentence < sentence - NEAR) break;
    if (told.cluster.type !== 'person') continue;
    if (told.lead > 0) return told.cluster;
    last ??= told;
  }
  return last && !order.hasLeader() ? last.cluster : null;
}

/** « Son secrétaire général »: the office belongs to whoever was spoken of. */
export function ownedOffice({ words, lexicon }: Reading, profile: Profile, order: readonly Told[]): Profile {
  const { office } = profile;
  if (!office || office.polity !== null || office.of !== null || !has(words[profile.from], TRAIT.possessives))
    return profile;
  const possessive = lexicon.locale.names.possessives.get(words[profile.from]?.low ?? '');
  if (!possessive) return profile;
  const houses = lately(
    order,
    profile.sentence,
    ({ cluster }) => cluster.type === 'institution' || cluster.type === 'country',
  );
  const owner = antecedentOf(houses, { gender: 'unknown', plural: possessive.plural }, profile.sentence);
  if (!owner || owner.names.length === 0) return profile;
  const polity = owner.type === 'country' ? owner.country : null;
  return { ...profile, office: { ...office, polity, of: polity === null ? fold(owner.name) : null } };
}

export function describedBy(reading: Reading, item: Item, owner: Cluster | null): string {
  if (!owner || !item.chunk) return item.description;
  const thing = text(reading, { from: item.at + 1, to: item.chunk.to });
  return reading.lexicon.locale.names.ownedBy(thing, owner.name);
}

export function text(reading: Reading, c: { from: number; to: number }): string {
  const span = spanOf(reading, c.from, c.to);
  return reading.text.slice(span.start, span.end);
}
