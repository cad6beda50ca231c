import type { Pronoun } from '@dixit/locales/contract';
import type { Cluster } from './entities.ts';

/** Somebody mentioned outside quotation marks, in reading order. */
export interface Told {
  cluster: Cluster;
  sentence: number;
  /** First noun phrase of its sentence that no preposition governs. */
  lead: boolean;
}

/** In sentences. */
const REACH = 10;
/** Sentences by which one of known gender may stand further off than one of unknown gender. */
const NEAR = 1;
const PERSONAL: ReadonlySet<string> = new Set(['person', 'anonymous']);
const THINGS: ReadonlySet<string> = new Set(['institution', 'country', 'document', 'group']);

/** The subject of the sentence before, else whoever was spoken of last, of fitting kind, gender and number. */
export function antecedentOf(
  order: readonly Told[],
  pronoun: Pick<Pronoun, 'gender' | 'plural'>,
  sentence: number,
): Cluster | null {
  const thing = pronoun.gender === 'unknown' && !pronoun.plural;
  let fallback: Cluster | null = null;
  let vague: Cluster | null = null;
  let unsure: Told | null = null;
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i];
    if (!item || item.sentence < sentence - REACH) break;
    const { cluster } = item;
    if (cluster.plural !== pronoun.plural && !(pronoun.plural && cluster.type === 'institution')) continue;
    if (pronoun.gender !== 'unknown' && cluster.gender !== 'unknown' && cluster.gender !== pronoun.gender) continue;
    if (thing && !THINGS.has(cluster.type)) continue;
    if (!thing && !pronoun.plural && !PERSONAL.has(cluster.type)) {
      const told = item.lead && item.sentence >= sentence - 1 && cluster.gender === pronoun.gender;
      if (told && THINGS.has(cluster.type)) return cluster;
      if (cluster.type === 'unknown') vague ??= cluster;
      continue;
    }
    if (pronoun.gender !== 'unknown' && cluster.gender === 'unknown') {
      if (item.lead) unsure ??= item;
      fallback ??= cluster;
      continue;
    }
    if (unsure && unsure.sentence > item.sentence + NEAR) break;
    if (item.lead) return cluster;
    fallback ??= cluster;
  }
  return unsure?.cluster ?? fallback ?? vague;
}
