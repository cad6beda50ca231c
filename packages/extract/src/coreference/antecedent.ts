import type { Pronoun } from '@dixit/locales/contract';
import type { Cluster } from './entities.ts';

/** Somebody mentioned outside quotation marks, in reading order. */
export interface Told {
  cluster: Cluster;
  sentence: number;
  /** 2: the first noun phrase of its sentence that no preposition governs; 1: the subject of another verb; else 0. */
  lead: number;
  /** First word. */
  at: number;
  /** Named as the speaker of a statement. */
  spoke: boolean;
  /** Behind a preposition of place, and nothing tells what it is: « à Valbourg ». */
  placed: boolean;
}

/** Everybody told so far, in reading order. */
export class Tolds {
  readonly all: Told[] = [];
  #leader = false;
  #looked = 0;

  /** Whether a person was the subject of a verb. */
  hasLeader(): boolean {
    for (; !this.#leader && this.#looked < this.all.length; this.#looked++) {
      const told = this.all[this.#looked];
      this.#leader = told !== undefined && told.cluster.type === 'person' && told.lead > 0;
    }
    return this.#leader;
  }
}

/** In sentences. */
export const REACH = 10;
const PERSONAL: ReadonlySet<string> = new Set(['person', 'anonymous']);
const THINGS: ReadonlySet<string> = new Set(['institution', 'country', 'document', 'group']);

/** The first subject outweighs two sentences between, a gender that is known to fit more than one. */
const WEIGHT = { lead: 1, gender: 1.5, sentence: 1, person: 3, thing: 2, here: 0.01, named: 0.4, spoke: [2, 0.5] };

/** Whom a pronoun means: of fitting kind, gender and number, near, and rather a subject. */
export function antecedentOf(
  order: readonly Told[],
  pronoun: Pick<Pronoun, 'gender' | 'plural' | 'last'>,
  sentence: number,
): Cluster | null {
  let best: Cluster | null = null;
  let most = -Infinity;
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i];
    if (!item || item.sentence < sentence - REACH) break;
    const { cluster } = item;
    if (!fits(item, pronoun, sentence)) continue;
    const sure = pronoun.gender !== 'unknown' && cluster.gender === pronoun.gender;
    const score =
      (pronoun.last ? -1 : 1) * item.lead * WEIGHT.lead +
      (sure ? WEIGHT.gender : 0) +
      likelihood(item, pronoun, sentence) +
      (cluster.names.length > 0 ? WEIGHT.named : 0) +
      (item.spoke ? (WEIGHT.spoke[sentence - item.sentence] ?? 0) : 0) -
      (sentence - item.sentence) * WEIGHT.sentence -
      (order.length - i) * WEIGHT.here;
    if (score > most) {
      most = score;
      best = cluster;
    }
  }
  return best;
}

/** A person for « il »; less so an institution of its gender that was the subject just before. */
function likelihood(
  { cluster, lead, sentence: at }: Told,
  { gender, last }: Pick<Pronoun, 'gender' | 'last'>,
  sentence: number,
): number {
  if (PERSONAL.has(cluster.type) === (gender !== 'unknown' || last === true)) return WEIGHT.person;
  const subject = THINGS.has(cluster.type) && lead > 0 && at === sentence - 1 && cluster.gender === gender;
  return subject ? WEIGHT.thing : 0;
}

function fits(
  { cluster, lead, sentence: at, placed }: Told,
  pronoun: Pick<Pronoun, 'gender' | 'plural' | 'last'>,
  sentence: number,
): boolean {
  if (pronoun.plural) return cluster.plural || cluster.type === 'institution';
  if (cluster.plural) return false;
  if (pronoun.gender === 'unknown' && pronoun.last !== true) return THINGS.has(cluster.type);
  if (cluster.gender !== 'unknown' && cluster.gender !== pronoun.gender) return false;
  if (PERSONAL.has(cluster.type)) return true;
  if (cluster.type === 'unknown') return cluster.identity === null && !placed && !/\d/u.test(cluster.name);
  return lead > 0 && at >= sentence - 1 && cluster.gender === pronoun.gender;
}

/** Whoever spoke last, else whoever was the subject last: a person. */
export function lastSpeaker(order: readonly Told[], sentence: number): Cluster | null {
  const found =
    order.findLast(({ cluster, spoke }) => spoke && PERSONAL.has(cluster.type) && !cluster.plural) ??
    order.findLast(({ cluster, lead }) => lead > 0 && cluster.type === 'person' && cluster.names.length > 0);
  return found && found.sentence >= sentence - REACH ? found.cluster : null;
}
