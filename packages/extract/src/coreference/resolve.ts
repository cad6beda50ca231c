import type { Pronoun } from '@dixit/locales/contract';
import { fold } from '@dixit/text';
import { type Chunk, chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { type Assigned, type Cluster, Clusters } from './entities.ts';
import { type Profile, profile } from './profile.ts';

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

export function castOf(reading: Reading): Cast {
  const clusters = new Clusters();
  const mentions = new Map<number, { profile: Profile; assigned: Assigned }>();
  const pronouns = new Map<number, PronounMention>();
  const order: { cluster: Cluster; sentence: number; lead: boolean }[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    if (sentence.kind === 'crosshead') continue;
    const chunks = chunk(reading, sentence);
    const byStart = new Map(chunks.map((c) => [c.from, c]));
    let skipTo = -1;
    let leads = true;
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = reading.words[i];
      const pronoun = word?.kind === 'word' ? reading.lexicon.locale.speech.pronouns.get(word.low) : undefined;
      if (pronoun && pronoun.person === 3 && !pronoun.indefinite && (word?.quote === -1 || word?.clitic)) {
        const cluster = antecedentOf(order, pronoun, index);
        pronouns.set(i, { at: i, sentence: index, pronoun, cluster });
        if (cluster) order.push({ cluster, sentence: index, lead: leads });
        leads = false;
        continue;
      }
      const c = byStart.get(i);
      if (!c || i < skipTo) continue;
      const known = profile(reading, c, index);
      if (!known) continue;
      const joined = appositive(reading, byStart, { chunk: c, profile: known });
      const assigned = clusters.assign(joined?.profile ?? known, description(reading, byStart, c));
      mentions.set(c.from, { profile: known, assigned });
      if (joined) {
        mentions.set(joined.chunk.from, { profile: joined.profile, assigned });
        skipTo = joined.chunk.to + 1;
      }
      if (word?.quote === -1) {
        order.push({ cluster: assigned.cluster, sentence: index, lead: leads && !c.prepositional });
        if (!c.prepositional) leads = false;
      }
    }
  }
  for (const cluster of clusters.all) cluster.behalf = behalfOf(clusters.all, cluster);
  return { clusters: clusters.all, mentions, pronouns };
}

/** « Le porte-parole du Kremlin, Dmitri X, » and « Dmitri X, porte-parole du Kremlin, »: one mention of one person. */
function appositive(
  reading: Reading,
  byStart: ReadonlyMap<number, Chunk>,
  { chunk: c, profile: known }: { chunk: Chunk; profile: Profile },
): { profile: Profile; chunk: Chunk } | null {
  if (reading.words[c.to + 1]?.low !== ',') return null;
  const next = byStart.get(c.to + 2);
  const other = next ? profile(reading, next, known.sentence) : null;
  if (!next || !other || other.plural !== known.plural) return null;
  const named =
    known.name !== null && known.type === 'person'
      ? known
      : other.name !== null && other.type === 'person'
        ? other
        : null;
  const office = named === known ? other : known;
  if (!named || office.head === null || office.name !== null || known === other) return null;
  return {
    chunk: next,
    profile: {
      ...named,
      from: known.from,
      to: next.to,
      head: office.head,
      modifiers: office.modifiers,
      roleText: office.roleText,
      gender: named.gender === 'unknown' ? office.gender : named.gender,
    },
  };
}

/** « une source à la Maison Ronde », "officials in Sundland": a description with the places and people that narrow it down. */
function description(reading: Reading, byStart: ReadonlyMap<number, Chunk>, c: Chunk): string {
  const { words, lexicon } = reading;
  let to = c.to;
  if (c.role?.kind === 'anonymous') {
    for (let hops = 0; hops < 2; hops++) {
      const before = lexicon.prepositions.has(words[to + 1]?.low ?? '') ? to + 1 : to + 2;
      const next = byStart.get(before + 1);
      if (
        !lexicon.prepositions.has(words[before]?.low ?? '') ||
        words[to + 1]?.kind !== 'word' ||
        !next ||
        lexicon.locale.speech.verbs.has(words[to + 1]?.low ?? '')
      )
        break;
      to = next.to;
    }
  }
  const first =
    c.from < c.to && lexicon.locale.speech.determinerGender.has(words[c.from]?.low ?? '') ? c.from + 1 : c.from;
  return text(reading, {
    from: words[c.from]?.kind === 'number' ? c.from : hasCount(reading, c.from) ? c.from : first,
    to,
  });
}

/** `two officials`: a determiner that counts is part of the description. */
function hasCount(reading: Reading, at: number): boolean {
  return reading.lexicon.locale.speech.determinerGender.get(reading.words[at]?.low ?? '')?.plural ?? false;
}

const SPOKESPERSON = 'spokesperson';

/** Whom the office of a spokesperson names. */
function behalfOf(clusters: readonly Cluster[], cluster: Cluster): Cluster | null {
  const office = cluster.heads.get(SPOKESPERSON);
  if (office === undefined) return null;
  const told = ` ${fold(office)} `;
  return (
    clusters.find((other) => other !== cluster && other.names.some((name) => told.includes(` ${fold(name)} `))) ?? null
  );
}

const REACH = 10;
const PERSONAL: ReadonlySet<string> = new Set(['person', 'anonymous', 'unknown']);

/** The subject of the sentence before, else whoever was spoken of last, of fitting gender and number. */
function antecedentOf(
  order: readonly { cluster: Cluster; sentence: number; lead: boolean }[],
  pronoun: Pronoun,
  sentence: number,
): Cluster | null {
  let fallback: Cluster | null = null;
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i];
    if (!item || item.sentence < sentence - REACH) break;
    const { cluster } = item;
    if (cluster.plural !== pronoun.plural && !(pronoun.plural && cluster.type === 'institution')) continue;
    if (pronoun.gender !== 'unknown' && cluster.gender !== 'unknown' && cluster.gender !== pronoun.gender) continue;
    if (pronoun.gender !== 'unknown' && !PERSONAL.has(cluster.type)) continue;
    if (item.lead && item.sentence <= sentence) return cluster;
    fallback ??= cluster;
  }
  return fallback;
}

export function text(reading: Reading, c: { from: number; to: number }): string {
  const span = spanOf(reading, c.from, c.to);
  return reading.text.slice(span.start, span.end);
}
