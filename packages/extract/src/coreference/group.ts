import type { Told } from './antecedent.ts';
import type { Assigned, Cluster, Clusters } from './entities.ts';
import type { Profile } from './profile.ts';

const COUNTERPART = 'counterpart';
const RULING = ['president', 'prime-minister', 'king'];

/** A pair stands out when each of the two is mentioned this many times as often as the third. */
const OFTENER = 2;

/** « les deux présidents », "the two leaders": the two persons of the document who hold such an office, or the two it is about. */
export function membersOf(clusters: Clusters, { polities }: Profile, head: string): Cluster[] {
  for (const each of head === 'head' ? RULING : [head]) {
    const pair = pairOf(clusters.holders(each, polities));
    if (pair.length > 0) return pair;
  }
  return [];
}

function pairOf(holders: readonly Cluster[]): Cluster[] {
  const [first, second, third] = holders.toSorted((a, b) => b.mentions.length - a.mentions.length);
  if (!first || !second) return [];
  return !third || second.mentions.length >= third.mentions.length * OFTENER ? [first, second] : [];
}

/** « son homologue orlavienne »: who holds, over there, the office of whoever was spoken of. */
export function counterpartOf(clusters: Clusters, mention: Profile, order: readonly Told[]): Assigned | null {
  const { office } = mention;
  if (office?.head !== COUNTERPART || mention.plural || mention.name !== null) return null;
  const own = order.findLast(({ cluster }) => cluster.type === 'person' && cluster.offices.length > 0)?.cluster;
  for (const { head } of own?.offices ?? []) {
    const fitting = clusters
      .holders(head, office.polity === null ? [] : [office.polity])
      .filter((cluster) => cluster !== own);
    const [cluster, rival = null] = fitting;
    if (!cluster || (rival && office.polity === null)) continue;
    cluster.mentions.push({ from: mention.from, to: mention.to });
    return { cluster, match: 'role', rival };
  }
  return null;
}
