import type { Pronoun } from '@dixit/locales/contract';
import { fold } from '@dixit/text';
import type { Named } from '../attribution/draft.ts';
import type { Reading } from '../reading/reading.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { takeUpOffices } from './alternation.ts';
import { type Authored, authorAt } from './author.ts';
import { Tolds, antecedentOf, lastSpeaker } from './antecedent.ts';
import { type Assigned, type Cluster, Clusters } from './entities.ts';
import { bodyOf, epithetOf } from './epithet.ts';
import { counterpartOf, membersOf } from './group.ts';
import { type Item, NOBODY, ONE_WORD, PHRASE, type Speaking, itemsOf } from './items.ts';
import { anotherOf } from './one-of.ts';
import { describedBy, ownedOffice, ownerOf, text } from './owner.ts';
import type { Profile } from './profile.ts';
import { shareOffices } from './respective.ts';

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
  authored: readonly Authored[];
}

/**
 * Who is who, given the phrases that stand for speakers: first the names, wherever they stand; then offices,
 * descriptions and pronouns in reading order.
 */
export function castOf(reading: Reading, speakers: readonly (Named | null)[] = []): Cast {
  const clusters = new Clusters();
  const mentions = new Map<number, { profile: Profile; assigned: Assigned }>();
  const pronouns = new Map<number, PronounMention>();
  const speaking = speakingAt(speakers, reading.words.length);
  const items = itemsOf(reading, speaking);
  shareOffices(reading, items);
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
    reading.lexicon,
  );
  learnGenders(items, clusters);
  const tolds = new Tolds();
  const order = tolds.all;
  let sentence = -1;
  for (const item of items) {
    sentence = item.sentence;
    if (item.pronoun) {
      const cluster = item.held ? lastSpeaker(order, sentence) : antecedentOf(order, item.pronoun, sentence);
      pronouns.set(item.at, { at: item.at, sentence, pronoun: item.pronoun, cluster });
      // « Une voisine … elle »: whoever was shown without a gender has the pronoun's from here on.
      if (cluster?.type === 'anonymous' && cluster.gender === 'unknown') cluster.gender = item.pronoun.gender;
      const object = isOn(reading.words[item.at], LIST.objectPronouns);
      const spoke = speaking[item.at] !== NOBODY;
      if (cluster) order.push({ cluster, sentence, lead: object ? 0 : 2, at: item.at, spoke, placed: false });
    }
    const another = item.elliptic ? anotherOf(reading, item, order) : null;
    if (another?.name) {
      const assigned = clusters.describe({ ...another, name: null }, another.name);
      mentions.set(another.from, { profile: another, assigned });
      order.push({ cluster: assigned.cluster, sentence, lead: item.subject, at: item.at, spoke: true, placed: false });
    }
    const { profile } = item;
    if (profile && item.chunk) {
      const owner = ownerOf(reading, item, tolds);
      const assigned =
        named.get(profile) ??
        takenBy(clusters, taken, profile) ??
        counterpartOf(clusters, profile, order) ??
        clusters.recall(ownedOffice(reading, profile, order), true) ??
        epithetOf(reading, clusters, profile, order) ??
        clusters.recall(profile) ??
        bodyOf(reading, clusters, profile, order) ??
        clusters.describe(profile, describedBy(reading, item, owner));
      if (owner && assigned.match === 'new') assigned.cluster.behalf = owner;
      mentions.set(profile.from, { profile, assigned });
      if (item.second) mentions.set(item.second.from, { profile: item.second, assigned });
      if (isTold(reading, item.at)) {
        order.push({
          cluster: assigned.cluster,
          sentence,
          lead: item.subject,
          at: item.at,
          spoke: speaking[item.at] !== NOBODY,
          placed: item.placed,
        });
      }
    }
    for (const inner of item.inner) {
      if (mentions.has(inner.from)) continue;
      const assigned = named.get(inner) ?? clusters.recall(inner) ?? clusters.describe(inner, text(reading, inner));
      mentions.set(inner.from, { profile: inner, assigned });
      if (isTold(reading, item.at))
        order.push({ cluster: assigned.cluster, sentence, lead: 0, at: inner.from, spoke: false, placed: false });
    }
  }
  for (const cluster of clusters.all) {
    const house = behalfOf(clusters.all, cluster);
    cluster.behalf ??= house;
    if (cluster.type === 'person') cluster.country ??= house?.country ?? null;
  }
  for (const { profile, assigned } of mentions.values()) {
    if (profile.plural && profile.definite && profile.office)
      assigned.cluster.members = membersOf(clusters, profile, profile.office.head);
  }
  return { clusters: numbered(clusters.all), mentions, pronouns, authored: authoredIn(reading, items, mentions) };
}

/** Named authors alone: « le rapport de l’été » has none. */
function authoredIn(reading: Reading, items: readonly Item[], mentions: Cast['mentions']): Authored[] {
  const found: Authored[] = [];
  for (const { chunk: c } of items) {
    const from = c ? authorAt(reading, c) : null;
    if (!c || from === null) continue;
    const mention = mentions.get(from) ?? mentions.get(from + 1);
    const cluster = mention?.assigned.cluster;
    if (!cluster || cluster.names.length === 0 || cluster.identity !== null) continue;
    if (cluster.type === 'person' || cluster.type === 'institution') found.push({ at: c.from, cluster });
  }
  return found;
}

function speakingAt(speakers: readonly (Named | null)[], words: number): Speaking {
  const found = new Uint8Array(words);
  for (const speaker of speakers) {
    if (!speaker) continue;
    found[speaker.from] = speaker.chunk === null && speaker.from === speaker.to ? ONE_WORD : PHRASE;
    if (speaker.chunk) found[speaker.chunk.from] = PHRASE;
  }
  return found;
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

/** « la présidente kestrienne » tells of the one president of that country, wherever it stands. */
function learnGenders(items: readonly Item[], clusters: Clusters): void {
  for (const { profile } of items) {
    if (!profile?.office || profile.name !== null || profile.plural || profile.gender === 'unknown') continue;
    const { head, polity } = profile.office;
    const [holder, ...others] = polity === null ? [] : clusters.holders(head, [polity]);
    if (holder && others.length === 0 && holder.gender === 'unknown') holder.gender = profile.gender;
  }
}

const SPOKESPERSON = 'spokesperson';

/** Whom the office of a spokesperson names. */
function behalfOf(clusters: readonly Cluster[], cluster: Cluster): Cluster | null {
  const office = cluster.offices.find(({ head }) => head === SPOKESPERSON);
  if (!office) return null;
  const told = ` ${fold(office.text).replace(/['’]s(?= )/gu, '')} `;
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
