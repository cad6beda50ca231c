import type { Reading } from '../reading/reading.ts';
import type { Told } from './antecedent.ts';
import { type Assigned, type Cluster, type Clusters, agrees } from './entities.ts';
import { covers } from './office.ts';
import type { Profile } from './profile.ts';

/** What somebody is, rather than an office that the world knows a holder of. */
const EPITHETS: ReadonlySet<string> = new Set([
  'person',
  'retiree',
  'worker',
  'survivor',
  'hostage',
  'refugee',
  'tycoon',
  'researcher',
  'professor',
  'author',
  'artist',
  'coach',
  'unionist',
  'farmer',
  'student',
  'founder',
  'legislator',
  'candidate',
  'head',
  'director',
  'expert',
  'official',
  'general',
]);
/** Somebody of the kind is often about without being named: the gender must be known to fit. */
const ABOUT: ReadonlySet<string> = new Set(['lawyer', 'doctor', 'journalist']);
/** Whoever holds one of these may be called by each of the others of the row. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set([
    'legislator',
    'candidate',
    'head',
    'president',
    'vice-president',
    'prime-minister',
    'minister',
    'mayor',
    'governor',
    'commissioner',
    'secretary',
  ]),
  new Set(['researcher', 'professor', 'author', 'expert', 'doctor', 'journalist']),
  new Set(['director', 'founder', 'head', 'tycoon']),
  new Set(['official', 'director', 'secretary', 'commissioner', 'counsellor', 'spokesperson', 'governor']),
  new Set(['unionist', 'farmer', 'worker', 'student', 'retiree']),
  new Set(['artist', 'author', 'journalist', 'founder', 'director']),
  new Set(['coach', 'director']),
];

/** In sentences. */
const REACH = 3;
const WEIGHT = { lead: 1, gender: 1.5, same: 1, spoke: 0.5 };
/** A person is hardly ever shown for the first time by age or sex alone. */
const LEAST = { person: -1, other: -0.5, about: 1 };
const RIVAL = 0.6;

/** « Zora Melin a rejoint le cortège. La jeune femme s’inquiète »: the one named just before whom the words fit. */
export function epithetOf(
  reading: Reading,
  clusters: Clusters,
  mention: Profile,
  order: readonly Told[],
): Assigned | null {
  const head = mention.office?.head;
  if (head === undefined || !isEpithet(reading, mention, head)) return null;
  const scores = new Map<Cluster, number>();
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i];
    if (!item || item.sentence < mention.sentence - REACH) break;
    const { cluster } = item;
    if (!canBe(item, mention, head)) continue;
    const distance = mention.sentence - item.sentence;
    if (distance === 0 && !isApart(reading, item.at, mention.from)) continue;
    const score =
      Math.min(item.lead, 1) * WEIGHT.lead +
      (isSure(cluster, mention) ? WEIGHT.gender : 0) +
      (cluster.offices.some((held) => held.head === head) ? WEIGHT.same : 0) +
      (item.spoke ? WEIGHT.spoke : 0) -
      Math.max(distance, 1) +
      (item.lead > 1.5 ? 0.25 : 0);
    scores.set(cluster, Math.max(score, scores.get(cluster) ?? -Infinity));
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < leastOf(head)) return null;
  const { cluster } = clusters.take(best[0], {
    ...mention,
    type: best[0].names.length > 0 ? 'person' : mention.type,
    office: head === 'person' ? null : mention.office,
  });
  return {
    cluster,
    match: cluster.names.length > 0 ? 'role' : 'description',
    rival: second && best[1] - second[1] < RIVAL ? second[0] : null,
  };
}

const leastOf = (head: string): number =>
  ABOUT.has(head) ? LEAST.about : head === 'person' ? LEAST.person : LEAST.other;

function isEpithet({ words, lexicon }: Reading, mention: Profile, head: string): boolean {
  const { office, definite, demonstrative, plural, owned, name, from, to } = mention;
  if (!(definite || demonstrative) || plural || owned || name !== null || office?.of !== null) return false;
  if (!EPITHETS.has(head) && !ABOUT.has(head)) return false;
  if (office.modifiers.length > 4) return false;
  for (let i = from; i <= to; i++) {
    if (lexicon.others.has(words[i]?.low ?? '')) return false;
    const tells = office.polity === null && words[i + 1]?.kind !== 'number';
    if (i > from && i < to && tells && lexicon.nounLinks.has(words[i]?.low ?? '')) return false;
  }
  return true;
}

function canBe({ cluster, lead }: Told, mention: Profile, head: string): boolean {
  if (cluster.plural) return false;
  if (cluster.names.length === 0) return cluster.offices.some((held) => held.head === head && agrees(cluster, mention));
  const shown = head === 'person' && (lead > 0 || mention.demonstrative) && cluster.identity === null;
  if (cluster.type !== 'person' && !(cluster.type === 'unknown' && shown)) return false;
  if (!agrees(cluster, mention)) return false;
  const polity = mention.office?.polity ?? null;
  if (polity !== null && cluster.country !== null && polity !== cluster.country) return false;
  if (head === 'person' || cluster.offices.length === 0) return true;
  return cluster.offices.some((held) => isKin(head, held.head.replace(/^former-/u, '')));
}

const isKin = (told: string, held: string): boolean =>
  covers(told, held) ||
  FAMILIES.some((family) => family.has(told) && family.has(held.replace(/^.*-minister$/u, 'minister')));

const isSure = (cluster: Cluster, { gender }: Profile): boolean => gender !== 'unknown' && cluster.gender === gender;

/** In one sentence, two phrases mean two people, unless a colon parts them. */
function isApart({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.low === ':' || words[i]?.low === ';') return true;
  return false;
}

/** In sentences: an outlet is named once, and is the newspaper from then on. */
const OUTLET_REACH = 12;

/** « le quotidien », « l’association », "the company": the outlet, or the body, that was named last. */
export function bodyOf(
  reading: Reading,
  clusters: Clusters,
  mention: Profile,
  order: readonly Told[],
): Assigned | null {
  const { noun } = mention;
  const { lexicon, words } = reading;
  if (noun === null || !(mention.definite || mention.demonstrative) || mention.plural || mention.owned) return null;
  for (let i = mention.from; i <= mention.to; i++) if (lexicon.others.has(words[i]?.low ?? '')) return null;
  const outlet = lexicon.outlets.has(noun);
  if (!outlet && !lexicon.bodies.has(noun)) return null;
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i];
    if (!item || item.sentence < mention.sentence - (outlet ? OUTLET_REACH : REACH)) break;
    const { cluster } = item;
    if (cluster.names.length === 0 || cluster.identity !== null || cluster.plural) continue;
    if (outlet ? !cluster.outlet : !isBody(reading, item)) continue;
    return { ...clusters.take(cluster, mention), match: 'description' };
  }
  return null;
}

/** An institution that says of itself in its name neither that it is an outlet nor that it is of another kind. */
const isBody = ({ lexicon }: Reading, { cluster, lead }: Told): boolean =>
  lead > 0 &&
  !cluster.outlet &&
  (cluster.type === 'institution' || cluster.type === 'unknown') &&
  !cluster.nameWords.some((word) => lexicon.institutions.has(word) && !lexicon.bodies.has(word));
