import { fold } from '@dixit/text';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { type Told, antecedentOf } from './antecedent.ts';
import type { Cluster } from './entities.ts';
import type { Item } from './items.ts';
import type { Profile } from './profile.ts';

/** « son entourage », "her office": whose. */
export function ownerOf(reading: Reading, { at, sentence, chunk: c }: Item, order: readonly Told[]): Cluster | null {
  const { lexicon, words } = reading;
  const possessive = lexicon.locale.names.possessives.get(words[at]?.low ?? '');
  if (!possessive || !c || !lexicon.retinues.has(words[at + 1]?.low ?? '')) return null;
  const people = order.filter(({ cluster }) => cluster.type === 'person');
  return (
    antecedentOf(people, { gender: possessive.gender, plural: possessive.plural }, sentence) ?? lastOf(people, sentence)
  );
}

const lastOf = (people: readonly Told[], sentence: number): Cluster | null => {
  const last = people.findLast(({ lead }) => lead > 0) ?? people.at(-1);
  return last && last.sentence >= sentence - 3 ? last.cluster : null;
};

/** « Son secrétaire général »: the office belongs to whoever was spoken of. */
export function ownedOffice({ words, lexicon }: Reading, profile: Profile, order: readonly Told[]): Profile {
  const possessive = lexicon.locale.names.possessives.get(words[profile.from]?.low ?? '');
  const { office } = profile;
  if (!possessive || !office || office.polity !== null || office.of !== null) return profile;
  const houses = order.filter(({ cluster }) => cluster.type === 'institution' || cluster.type === 'country');
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
