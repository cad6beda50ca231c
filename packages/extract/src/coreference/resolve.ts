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
      const joined = appositive(reading, byStart, c, known, index);
      const assigned = clusters.assign(joined?.profile ?? known, text(reading, c));
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
  c: Chunk,
  known: Profile,
  sentence: number,
): { profile: Profile; chunk: Chunk } | null {
  if (reading.words[c.to + 1]?.low !== ',') return null;
  const next = byStart.get(c.to + 2);
  const other = next ? profile(reading, next, sentence) : null;
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
