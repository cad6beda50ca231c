import type { ActorType } from '@dixit/model';
import { fold } from '@dixit/text';
import { type Office, covers } from './office.ts';
import type { Profile } from './profile.ts';
import { surnameKey } from './surname.ts';

/** A cluster of mentions in the making. */
export interface Cluster {
  index: number;
  type: ActorType;
  /** Fullest name, or description. */
  name: string;
  names: string[];
  nameWords: readonly string[];
  identity: string | null;
  offices: Office[];
  gender: Profile['gender'];
  plural: boolean;
  country: string | null;
  /** In the order of the text. */
  mentions: { from: number; to: number }[];
  /** For whom a spokesperson or a retinue speaks. */
  behalf: Cluster | null;
  /** The two or more whom a plural means, where the document tells. */
  members: Cluster[];
  outlet: boolean;
  /** Its last word alone names it too. */
  house: boolean;
}

export type Match = 'name' | 'surname' | 'role' | 'new' | 'description' | 'metonym';

export interface Assigned {
  cluster: Cluster;
  match: Match;
  /** Another cluster that fitted as well. */
  rival: Cluster | null;
}

/** The clusters of one document, and the ways to find them again. */
export class Clusters {
  readonly all: Cluster[] = [];
  readonly #bySurname = new Map<string, Cluster[]>();
  readonly #byName = new Map<string, Cluster>();
  readonly #byIdentity = new Map<string, Cluster>();
  readonly #byDescription = new Map<string, Cluster>();
  readonly #holders = new Set<Cluster>();

  /** Assigns a mention that has a name. Null when it is not named. */
  assignNamed(mention: Profile): Assigned | null {
    if (mention.name === null) return null;
    if (mention.identity !== null) {
      const known = this.#byIdentity.get(mention.identity);
      const cluster = known ?? this.#create(mention, mention.name);
      this.#byIdentity.set(mention.identity, cluster);
      if (cluster.names.length === 0 && mention.form === 'name') cluster.name = mention.name;
      absorb(cluster, mention);
      const told = mention.form === 'metonym' || mention.form === 'description';
      return { cluster, match: told ? 'metonym' : 'name', rival: null };
    }
    const found = this.#named(mention) ?? {
      cluster: this.#create(mention, mention.name),
      match: 'name' as const,
      rival: null,
    };
    absorb(found.cluster, mention);
    this.#list(found.cluster, mention);
    return found;
  }

  /** Whom an office or a description takes up that the document has shown before; null for somebody new. `named`: only those with a name. */
  recall(mention: Profile, named = false): Assigned | null {
    const short = mention.noun !== null && mention.definite && !mention.plural ? this.#institution(mention) : null;
    if (short) {
      absorb(short, mention);
      return { cluster: short, match: 'description', rival: null };
    }
    const office = mention.office;
    const found =
      office && (mention.definite || mention.demonstrative) && !mention.plural ? this.#byOffice(mention, office) : null;
    if (!found || (named && found.cluster.names.length === 0)) return null;
    absorb(found.cluster, mention);
    this.#hold(found.cluster);
    return found;
  }

  /** Assigns an office or a description by its words alone. */
  describe(mention: Profile, description: string): Assigned {
    const key = `${mention.plural ? 2 : 1} ${fold(description)}`;
    const known = mention.definite || mention.plural || (description.includes(' ') && !mention.fresh);
    const same = known ? this.#byDescription.get(key) : undefined;
    const assigned: Assigned = same
      ? { cluster: same, match: 'description', rival: null }
      : { cluster: this.#create(mention, description), match: 'new', rival: null };
    absorb(assigned.cluster, mention);
    this.#byDescription.set(key, assigned.cluster);
    if (mention.office) this.#hold(assigned.cluster);
    return assigned;
  }

  /** Those named who hold an office in this document. */
  holders(head: string, polities: readonly string[]): Cluster[] {
    return this.#holding(
      (cluster) =>
        cluster.type === 'person' &&
        cluster.names.length > 0 &&
        cluster.offices.some(
          (held) =>
            covers(head, held.head) &&
            (polities.length === 0 || (held.polity !== null && polities.includes(held.polity))),
        ),
    );
  }

  /** Somebody named holds an office that the text tells apart from the name. */
  give(cluster: Cluster, office: Office, gender: Profile['gender']): void {
    cluster.offices.push(office);
    if (cluster.gender === 'unknown') cluster.gender = gender;
    cluster.country ??= office.polity;
    this.#hold(cluster);
  }

  /** Somebody known is meant by a mention without a name. */
  take(cluster: Cluster, mention: Profile): Assigned {
    absorb(cluster, mention);
    return { cluster, match: 'role', rival: null };
  }

  #named(mention: Profile): Assigned | null {
    const full = this.#byName.get(mention.nameWords.join(' '));
    if (full && agrees(full, mention)) return { cluster: full, match: 'name', rival: null };
    const personal = mention.type === 'person' || mention.type === 'unknown';
    if (!personal && mention.nameWords.length > 1) return null;
    const surname = mention.nameWords.at(-1) ?? '';
    const fitting = (this.#bySurname.get(surnameKey(surname)) ?? []).filter((cluster) => {
      if (!agrees(cluster, mention) || cluster.identity !== null) return false;
      const one = mention.nameWords.length === 1 || cluster.nameWords.length === 1;
      return one ? cluster.type !== 'institution' || cluster.house : sameGiven(cluster.nameWords, mention.nameWords);
    });
    const [best, rival] = nearest(fitting, mention.from);
    if (best) {
      const same = mention.nameWords.length === best.nameWords.length;
      return { cluster: best, match: same ? 'name' : 'surname', rival: rival ?? null };
    }
    const [first] = mention.nameWords;
    const short =
      mention.nameWords.length === 1 && mention.definite
        ? this.all.find(
            (each) => each.type === 'institution' && each.nameWords.length > 1 && each.nameWords[0] === first,
          )
        : undefined;
    return short ? { cluster: short, match: 'name', rival: null } : null;
  }

  /** « le même palais », "the agency": the institution of that kind named last before. */
  #institution({ noun, from }: Profile): Cluster | null {
    if (noun === null) return null;
    const fitting = this.all.filter(
      ({ type, nameWords, names, mentions }) =>
        type === 'institution' && names.length > 0 && nameWords.includes(noun) && (mentions[0]?.from ?? 0) < from,
    );
    return nearest(fitting, from)[0] ?? null;
  }

  #list(cluster: Cluster, mention: Profile): void {
    this.#byName.set(mention.nameWords.join(' '), cluster);
    const acronym = /\((\p{Lu}{2,})\)/u.exec(mention.name ?? '')?.[1];
    if (acronym !== undefined) this.#byName.set(fold(acronym), cluster);
    const key = surnameKey(mention.nameWords.at(-1) ?? '');
    const known = this.#bySurname.get(key);
    if (!known) this.#bySurname.set(key, [cluster]);
    else if (!known.includes(cluster)) known.push(cluster);
    if (mention.office) this.#hold(cluster);
  }

  #hold(cluster: Cluster): void {
    this.#holders.add(cluster);
  }

  #holding(fits: (cluster: Cluster) => boolean): Cluster[] {
    const found: Cluster[] = [];
    for (const cluster of this.#holders) if (fits(cluster)) found.push(cluster);
    return found;
  }

  /** Who holds the office: of the same country where one is told, else whoever of them was named last. */
  #byOffice(mention: Profile, told: Office): Assigned | null {
    // « son éditrice » is no other writer of the story.
    const apart = mention.owned && told.of === null && told.polity === null;
    const fitting = this.#holding(
      (cluster) =>
        !cluster.plural &&
        agrees(cluster, mention) &&
        cluster.offices.some((held) => isSame(told, held) && (!apart || fold(held.text) === fold(told.text))),
    );
    const named = fitting.filter((cluster) => cluster.names.length > 0);
    const preferred = named.length > 0 && (told.polity !== null || !mention.nameless) ? named : fitting;
    const [best, rival] = nearest(preferred, mention.from);
    if (best && (best.mentions[0]?.from ?? 0) > mention.from && rival && told.polity === null) return null;
    if (best) return { cluster: best, match: best.names.length > 0 ? 'role' : 'description', rival: rival ?? null };
    return (
      this.#onlySpokesperson(mention, told) ??
      (mention.demonstrative && mention.nameless ? this.#justShown(mention) : null)
    );
  }

  /** « la porte-parole de X », where one is named who speaks for X's house. */
  #onlySpokesperson(mention: Profile, told: Office): Assigned | null {
    if (told.head !== 'spokesperson' || told.of === null) return null;
    const [cluster, ...others] = this.holders(told.head, []).filter((each) => agrees(each, mention));
    if (!cluster || others.length > 0) return null;
    const person = this.all.some(
      ({ type, names }) => type === 'person' && names.some((name) => fold(name) === told.of),
    );
    return person ? { cluster, match: 'role', rival: null } : null;
  }

  /** « ce proche »: whoever without a name was shown last. */
  #justShown(mention: Profile): Assigned | null {
    const [best] = nearest(
      this.#holding((each) => each.names.length === 0 && !each.plural && agrees(each, mention)),
      mention.from,
    );
    const at = best?.mentions.at(-1)?.from ?? Infinity;
    return best && mention.from - at < JUST && at < mention.from
      ? { cluster: best, match: 'description', rival: null }
      : null;
  }

  #create(mention: Profile, name: string): Cluster {
    const cluster: Cluster = {
      index: this.all.length,
      type: mention.type,
      name,
      names: [],
      nameWords: [],
      identity: mention.identity,
      offices: [],
      gender: mention.gender,
      plural: mention.plural,
      country: mention.country,
      mentions: [],
      behalf: null,
      members: [],
      outlet: mention.outlet,
      house: mention.house,
    };
    this.all.push(cluster);
    return cluster;
  }
}

/** In words. */
const JUST = 120;

/** In the order of the text; most come in that order. */
function addMention(mentions: Cluster['mentions'], { from, to }: Profile): void {
  const before = lastBefore(mentions, from + 1);
  if (before === mentions.length - 1) mentions.push({ from, to });
  else mentions.splice(before + 1, 0, { from, to });
}

/** Index of the last mention that begins before a word, found by halving; -1 for none. */
function lastBefore(mentions: Cluster['mentions'], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** « OSLAVIE - »: a dateline or a headline in capitals; not an acronym, which is short. */
const isShouted = (name: string): boolean => name.length > 5 && name === name.toUpperCase();

function absorb(cluster: Cluster, mention: Profile): void {
  addMention(cluster.mentions, mention);
  const { name, nameWords, office } = mention;
  if (name !== null && (mention.form === 'name' || mention.form === 'role')) {
    if (!cluster.names.includes(name)) cluster.names.push(name);
    const shouted = nameWords.length === cluster.nameWords.length && isShouted(cluster.name) && !isShouted(name);
    if (nameWords.length > cluster.nameWords.length || shouted) {
      cluster.name = name;
      cluster.nameWords = nameWords;
    }
  }
  if (mention.titled !== null && cluster.name === name) cluster.name = mention.titled;
  const vague = cluster.type === 'unknown' || (cluster.names.length > 0 && cluster.type === 'anonymous');
  if (vague) cluster.type = mention.type;
  if (cluster.type === 'person' || cluster.identity !== null || cluster.names.length === 0)
    cluster.country ??= mention.country;
  if (cluster.gender === 'unknown') cluster.gender = mention.gender;
  if (mention.outlet) cluster.outlet = true;
  if (office && !cluster.offices.some((held) => held.head === office.head && held.text === office.text))
    cluster.offices.push(office);
}

/** Whether an office told can mean an office held. */
function isSame(told: Office, held: Office): boolean {
  if (!covers(told.head, held.head)) return false;
  if (told.polity !== null) return told.polity === held.polity;
  if (told.of !== null && held.of !== null) return isNear(told.of, held.of);
  const own = told.modifiers.filter((word) => word.length > 3);
  return own.length === 0 || own.some((word) => held.modifiers.includes(word));
}

const isNear = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** `J. Smith` and `John Smith`, `John F. Smith` and `John Smith`. */
function sameGiven(left: readonly string[], right: readonly string[]): boolean {
  const a = left[0] ?? '';
  const b = right[0] ?? '';
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Whether gender and number fit, as far as they are known. */
export function agrees(cluster: Cluster, mention: Profile): boolean {
  if (cluster.plural !== mention.plural) return false;
  return cluster.gender === 'unknown' || mention.gender === 'unknown' || cluster.gender === mention.gender;
}

/** Whoever was mentioned last before a word; else whoever comes first after it. */
function nearest(fitting: readonly Cluster[], at: number): Cluster[] {
  return fitting
    .map((cluster) => ({
      cluster,
      last: cluster.mentions[lastBefore(cluster.mentions, at)]?.from ?? -1,
      first: cluster.mentions[0]?.from ?? 0,
    }))
    .sort((a, b) => b.last - a.last || a.first - b.first)
    .map(({ cluster }) => cluster);
}
