import type { ActorType } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Profile } from './profile.ts';

/** A cluster of mentions in the making. */
export interface Cluster {
  index: number;
  type: ActorType;
  /** Fullest name, or description. */
  name: string;
  names: string[];
  nameWords: readonly string[];
  heads: Map<string, string>;
  modifiers: Set<string>;
  gender: Profile['gender'];
  plural: boolean;
  country: string | null;
  mentions: { from: number; to: number }[];
  lastSentence: number;
  /** For whom a spokesperson speaks. */
  behalf: Cluster | null;
}

export type Match = 'name' | 'surname' | 'role' | 'new' | 'description';

export interface Assigned {
  cluster: Cluster;
  match: Match;
  /** Another cluster that fitted as well. */
  rival: Cluster | null;
}

/** The clusters of one document, and the ways to find them again. */
export class Clusters {
  readonly all: Cluster[] = [];
  readonly #byLastWord = new Map<string, Cluster[]>();
  readonly #byHead = new Map<string, Cluster[]>();
  readonly #byDescription = new Map<string, Cluster>();

  /** Assigns a mention to the cluster it means, or to a new one. */
  assign(mention: Profile, description: string): Assigned {
    const described = mention.name === null && mention.head === null ? fold(description) : null;
    const same = described === null ? undefined : this.#byDescription.get(described);
    const found = same
      ? { cluster: same, match: 'description' as const, rival: null }
      : mention.name === null
        ? byRole(this.#byHead.get(mention.head ?? '') ?? [], mention)
        : byName(
            this.#byLastWord.get(mention.nameWords.at(-1) ?? '') ?? [],
            this.#byHead.get(mention.head ?? '') ?? [],
            mention,
          );
    const assigned = found ?? { cluster: create(this.all, mention, description), match: 'new' as const, rival: null };
    absorb(assigned.cluster, mention);
    if (described !== null) this.#byDescription.set(described, assigned.cluster);
    list(this.#byLastWord, assigned.cluster.nameWords.at(-1), assigned.cluster);
    if (mention.head !== null) list(this.#byHead, mention.head, assigned.cluster);
    return assigned;
  }
}

function list(index: Map<string, Cluster[]>, key: string | undefined, cluster: Cluster): void {
  if (key === undefined) return;
  const known = index.get(key);
  if (!known) index.set(key, [cluster]);
  else if (!known.includes(cluster)) known.push(cluster);
}

function create(clusters: Cluster[], mention: Profile, description: string): Cluster {
  const cluster: Cluster = {
    index: clusters.length,
    type: mention.type,
    name: mention.name ?? description,
    names: [],
    nameWords: mention.nameWords,
    heads: new Map(),
    modifiers: new Set(),
    gender: mention.gender,
    plural: mention.plural,
    country: mention.country,
    mentions: [],
    lastSentence: mention.sentence,
    behalf: null,
  };
  clusters.push(cluster);
  return cluster;
}

function absorb(cluster: Cluster, mention: Profile): void {
  cluster.mentions.push({ from: mention.from, to: mention.to });
  cluster.lastSentence = mention.sentence;
  if (mention.name !== null && !cluster.names.includes(mention.name)) cluster.names.push(mention.name);
  if (
    mention.name !== null &&
    (mention.nameWords.length > cluster.nameWords.length || cluster.nameWords.length === 0)
  ) {
    cluster.name = mention.name;
    cluster.nameWords = mention.nameWords;
  }
  if (cluster.type === 'unknown' || (cluster.names.length > 0 && cluster.type === 'anonymous'))
    cluster.type = mention.type;
  cluster.country ??= mention.country;
  if (cluster.gender === 'unknown') cluster.gender = mention.gender;
  if (mention.head !== null && mention.roleText !== null) {
    cluster.heads.set(mention.head, mention.roleText);
    for (const modifier of mention.modifiers) cluster.modifiers.add(modifier);
  }
}

function byName(clusters: readonly Cluster[], holders: readonly Cluster[], mention: Profile): Assigned | null {
  const surname = mention.nameWords.at(-1);
  const fitting = clusters.filter((cluster) => {
    if (cluster.nameWords.length === 0 || !agrees(cluster, mention)) return false;
    if (mention.nameWords.length === 1) {
      const word = mention.nameWords[0] ?? '';
      return cluster.nameWords.at(-1) === word || (cluster.nameWords.length === 1 && cluster.nameWords[0] === word);
    }
    if (cluster.nameWords.length === 1) return cluster.nameWords[0] === surname;
    return (
      cluster.nameWords.join(' ') === mention.nameWords.join(' ') ||
      (cluster.nameWords.at(-1) === surname && sameGiven(cluster.nameWords, mention.nameWords))
    );
  });
  const [best, rival] = latest(fitting, mention);
  if (!best) return namelessBefore(holders, mention);
  return {
    cluster: best,
    match: mention.nameWords.length === best.nameWords.length ? 'name' : 'surname',
    rival: rival ?? null,
  };
}

/** An office that was mentioned before its holder is named. */
function namelessBefore(clusters: readonly Cluster[], mention: Profile): Assigned | null {
  const { head } = mention;
  if (head === null || mention.type !== 'person') return null;
  const found = clusters.findLast(
    (cluster) =>
      cluster.names.length === 0 &&
      cluster.type === 'person' &&
      cluster.heads.has(head) &&
      agrees(cluster, mention) &&
      [...cluster.modifiers].every(
        (word) =>
          word.length <= 3 ||
          mention.modifiers.some((own) => own.startsWith(word.slice(0, Math.max(4, word.length - 3)))),
      ),
  );
  return found ? { cluster: found, match: 'role', rival: null } : null;
}

/** `J. Smith` and `John Smith`, `John F. Smith` and `John Smith`. */
function sameGiven(left: readonly string[], right: readonly string[]): boolean {
  const a = left[0] ?? '';
  const b = right[0] ?? '';
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** An office points back to whoever holds it in this text. */
function byRole(clusters: readonly Cluster[], mention: Profile): Assigned | null {
  const { head } = mention;
  if (head === null) return null;
  if (!mention.definite || mention.plural) return null;
  const fitting = clusters.filter((cluster) => {
    if (!cluster.heads.has(head) || !agrees(cluster, mention)) return false;
    const own = mention.modifiers.filter((word) => word.length > 3);
    return own.length === 0 || own.some((word) => hasModifier(cluster, word));
  });
  const [best, rival] = latest(fitting, mention);
  return best ? { cluster: best, match: best.names.length > 0 ? 'role' : 'description', rival: rival ?? null } : null;
}

/** Same word, or the same stem: Kestrie, kestrien. */
function hasModifier(cluster: Cluster, word: string): boolean {
  if (cluster.modifiers.has(word)) return true;
  const stem = word.slice(0, Math.max(4, word.length - 3));
  for (const other of cluster.modifiers) if (other.startsWith(stem)) return true;
  return false;
}

function agrees(cluster: Cluster, mention: Profile): boolean {
  if (cluster.plural !== mention.plural) return false;
  return cluster.gender === 'unknown' || mention.gender === 'unknown' || cluster.gender === mention.gender;
}

/** The most recently mentioned first; an exact number of names first of all. */
function latest(fitting: readonly Cluster[], mention: Profile): Cluster[] {
  return [...fitting].sort(
    (a, b) =>
      Number(b.nameWords.join(' ') === mention.nameWords.join(' ')) -
        Number(a.nameWords.join(' ') === mention.nameWords.join(' ')) ||
      (b.mentions.at(-1)?.from ?? 0) - (a.mentions.at(-1)?.from ?? 0),
  );
}
