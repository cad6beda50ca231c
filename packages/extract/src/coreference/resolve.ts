import { placesNamed, type Pronoun } from '@dixit/locales/contract';
import { fold } from '@dixit/text';
import { type Chunk, chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { takeUpOffices } from './alternation.ts';
import { type Told, antecedentOf } from './antecedent.ts';
import { appositive, description } from './describe.ts';
import { type Assigned, type Cluster, Clusters } from './entities.ts';
import { bodyOf, epithetOf } from './epithet.ts';
import { counterpartOf, membersOf } from './group.ts';
import { type Profile, profilesOf } from './profile.ts';

export interface PronounMention {
  at: number;
  sentence: number;
  pronoun: Pronoun;
  cluster: Cluster | null;
}

/** Who is who in one document. */
export interface Cast {
  clusters: readonly Cluster[];
  /** By first word of the mention. */
  mentions: ReadonlyMap<number, { profile: Profile; assigned: Assigned }>;
  pronouns: ReadonlyMap<number, PronounMention>;
}

interface Item {
  at: number;
  sentence: number;
  chunk: Chunk | null;
  pronoun: Pronoun | null;
  /** What the item says; together with its apposition. */
  profile: Profile | null;
  /** The apposition, as a mention of its own. */
  second: Profile | null;
  inner: readonly Profile[];
  /** See `Told`. */
  subject: 0 | 1 | 2;
  description: string;
}

/** First the names, wherever they stand; then offices, descriptions and pronouns in reading order. */
export function castOf(reading: Reading): Cast {
  const clusters = new Clusters();
  const mentions = new Map<number, { profile: Profile; assigned: Assigned }>();
  const pronouns = new Map<number, PronounMention>();
  const items = itemsOf(reading);
  const profiles = items.flatMap(({ profile, inner }) => (profile ? [profile, ...inner] : inner));
  const named = new Map<Profile, Assigned>();
  for (const full of [true, false]) {
    for (const profile of profiles) {
      if (profile.nameWords.length > 1 !== full) continue;
      const assigned = clusters.assignNamed(profile);
      if (assigned) named.set(profile, assigned);
    }
  }
  const taken = takeUpOffices(
    items.flatMap(({ profile, sentence, subject }) =>
      profile
        ? [
            {
              sentence,
              block: reading.sentences[sentence]?.block ?? -1,
              profile,
              assigned: named.get(profile) ?? null,
              lead: subject > 0,
              prose: reading.sentences[sentence]?.kind === 'paragraph',
            },
          ]
        : [],
    ),
    clusters,
  );
  learnGenders(items, clusters);
  const order: Told[] = [];
  let sentence = -1;
  for (const item of items) {
    sentence = item.sentence;
    if (item.pronoun) {
      const cluster = antecedentOf(order, item.pronoun, sentence);
      pronouns.set(item.at, { at: item.at, sentence, pronoun: item.pronoun, cluster });
      const object = reading.lexicon.objectPronouns.has(reading.words[item.at]?.low ?? '');
      if (cluster) order.push({ cluster, sentence, lead: object ? 0 : 2, at: item.at });
    }
    const { profile } = item;
    if (profile && item.chunk) {
      const owner = ownerOf(reading, item, order);
      const assigned =
        named.get(profile) ??
        takenBy(clusters, taken, profile) ??
        counterpartOf(clusters, profile, order) ??
        clusters.recall(ownedOffice(reading, profile, order)) ??
        epithetOf(reading, clusters, profile, order) ??
        bodyOf(reading, clusters, profile, order) ??
        clusters.describe(profile, describedBy(reading, item, owner));
      if (owner && assigned.match === 'new') assigned.cluster.behalf = owner;
      mentions.set(profile.from, { profile, assigned });
      if (item.second) mentions.set(item.second.from, { profile: item.second, assigned });
      if (isTold(reading, item.at)) {
        order.push({ cluster: assigned.cluster, sentence, lead: item.subject, at: item.at });
      }
    }
    for (const inner of item.inner) {
      if (mentions.has(inner.from)) continue;
      const assigned = named.get(inner) ?? clusters.recall(inner) ?? clusters.describe(inner, text(reading, inner));
      mentions.set(inner.from, { profile: inner, assigned });
      if (isTold(reading, item.at)) order.push({ cluster: assigned.cluster, sentence, lead: 0, at: inner.from });
    }
  }
  for (const cluster of clusters.all) cluster.behalf ??= behalfOf(clusters.all, cluster);
  for (const { profile, assigned } of mentions.values()) {
    if (profile.plural && profile.definite && profile.office)
      assigned.cluster.members = membersOf(clusters, profile, profile.office.head);
  }
  return { clusters: numbered(clusters.all), mentions, pronouns };
}

/** Outside quotation marks; where one is missing nobody knows. */
function isTold({ words, quotations }: Reading, at: number): boolean {
  const quote = words[at]?.quote ?? -1;
  return quote === -1 || quotations[quote]?.balanced === false;
}

function takenBy(clusters: Clusters, taken: ReadonlyMap<Profile, Cluster>, profile: Profile): Assigned | null {
  const cluster = taken.get(profile);
  return cluster ? clusters.take(cluster, profile) : null;
}

/** X said, dit X: the words of a verb before or after. */
function isBesideVerb(reading: Reading, c: Chunk): boolean {
  const { words, lexicon } = reading;
  const { speech } = lexicon.locale;
  const after = words[c.to + 1]?.low ?? '';
  if (speech.verbs.has(after) || speech.carriers.has(after)) return true;
  const before = speech.verbs.get(words[c.from - 1]?.low ?? '') ?? [];
  return speech.inverts && before.length > 0 && !before.some(({ verb }) => verb.object === 'addressee');
}

/** « la présidente kestrienne » tells of the one president of that country, wherever it stands. */
function learnGenders(items: readonly Item[], clusters: Clusters): void {
  for (const { profile } of items) {
    if (!profile?.office || profile.name !== null || profile.plural || profile.gender === 'unknown') continue;
    const { head, polity } = profile.office;
    const [holder, ...others] = polity === null ? [] : clusters.holders(head, [polity]);
    if (holder && others.length === 0 && holder.gender === 'unknown') holder.gender = profile.gender;
  }
}

const ITEM = { inner: [], second: null, description: '', subject: 0 as const };

/** Pronouns and noun phrases in reading order; an apposition belongs to the phrase before it. */
function itemsOf(reading: Reading): Item[] {
  const items: Item[] = [];
  const known = namesInside(reading);
  for (const [index, sentence] of reading.sentences.entries()) {
    if (sentence.kind === 'crosshead') continue;
    const byStart = new Map(chunk(reading, sentence).map((c) => [c.from, c]));
    let skipTo = -1;
    let leads = true;
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = reading.words[i];
      const c = byStart.get(i);
      const pronoun = word?.kind === 'word' ? reading.lexicon.locale.speech.pronouns.get(word.low) : undefined;
      const stands = pronoun?.person === 3 && !pronoun.indefinite && !(c && c.to > i);
      if (c?.anaphor && i >= skipTo) {
        items.push({ ...ITEM, at: i, sentence: index, chunk: null, pronoun: c.anaphor, profile: null });
        skipTo = c.to + 1;
        leads = false;
        continue;
      }
      const base = { ...ITEM, at: i, sentence: index };
      if (pronoun && stands && (word?.quote === -1 || word?.clitic)) {
        items.push({ ...base, chunk: null, pronoun, profile: null });
        if (!reading.lexicon.objectPronouns.has(word?.low ?? '')) leads = false;
        continue;
      }
      if (!c || i < skipTo) continue;
      const [profile, ...inner] = profilesOf(reading, c, index);
      if (!profile || isWeak(reading, profile, known)) continue;
      const joined = appositive(reading, byStart, { chunk: c, profile });
      if (joined) skipTo = joined.chunk.to + 1;
      items.push({
        ...base,
        chunk: c,
        pronoun: null,
        profile: joined?.profile ?? profile,
        second: joined?.second ?? null,
        subject: c.prepositional ? 0 : leads ? 2 : isBesideVerb(reading, c) ? 1 : 0,
        inner: [...inner, ...(joined?.inner ?? [])],
        description: description(reading, byStart, { ...c, from: profile.from }),
      });
      if (!c.prepositional) leads = false;
    }
  }
  return items;
}

/** Capitalised words that stand behind another word: names, wherever else they begin a sentence. */
function namesInside({ words }: Reading): Set<string> {
  const found = new Set<string>();
  for (const [i, word] of words.entries()) if (word.cap && words[i - 1]?.kind === 'word') found.add(word.low);
  return found;
}

/** A sentence may begin with any word: one that is nothing else than capitalised is no name. */
function isWeak(reading: Reading, { type, from, to, name, identity }: Profile, known: ReadonlySet<string>): boolean {
  if (type !== 'unknown' || name === null || identity !== null || from !== to) return false;
  const { lexicon, words } = reading;
  const next = words[to + 1]?.low ?? '';
  if (lexicon.locale.speech.verbs.has(next) || lexicon.locale.speech.carriers.has(next)) return false;
  if (placesNamed(lexicon.locale, name).length > 0) return false;
  return !known.has(words[from]?.low ?? '');
}

/** « son entourage », "her office": whose. */
function ownerOf(reading: Reading, { at, sentence, chunk: c }: Item, order: readonly Told[]): Cluster | null {
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
function ownedOffice({ words, lexicon }: Reading, profile: Profile, order: readonly Told[]): Profile {
  const possessive = lexicon.locale.names.possessives.get(words[profile.from]?.low ?? '');
  const { office } = profile;
  if (!possessive || !office || office.polity !== null || office.of !== null) return profile;
  const houses = order.filter(({ cluster }) => cluster.type === 'institution' || cluster.type === 'country');
  const owner = antecedentOf(houses, { gender: 'unknown', plural: possessive.plural }, profile.sentence);
  if (!owner || owner.names.length === 0) return profile;
  const polity = owner.type === 'country' ? owner.country : null;
  return { ...profile, office: { ...office, polity, of: polity === null ? fold(owner.name) : null } };
}

function describedBy(reading: Reading, item: Item, owner: Cluster | null): string {
  if (!owner || !item.chunk) return item.description;
  const thing = text(reading, { from: item.at + 1, to: item.chunk.to });
  return reading.lexicon.locale.names.ownedBy(thing, owner.name);
}

const SPOKESPERSON = 'spokesperson';

/** Whom the office of a spokesperson names. */
function behalfOf(clusters: readonly Cluster[], cluster: Cluster): Cluster | null {
  const office = cluster.offices.find(({ head }) => head === SPOKESPERSON);
  if (!office) return null;
  const told = ` ${fold(office.text)} `;
  return (
    clusters.find((other) => other !== cluster && other.names.some((name) => told.includes(` ${fold(name)} `))) ?? null
  );
}

/** In the order of their first mention, which gives them their keys. */
function numbered(clusters: readonly Cluster[]): Cluster[] {
  for (const cluster of clusters) cluster.mentions.sort((a, b) => a.from - b.from);
  const sorted = [...clusters].sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0));
  for (const [index, cluster] of sorted.entries()) cluster.index = index;
  return sorted;
}

export function text(reading: Reading, c: { from: number; to: number }): string {
  const span = spanOf(reading, c.from, c.to);
  return reading.text.slice(span.start, span.end);
}
