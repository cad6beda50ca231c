import type { Told } from './antecedent.ts';
import type { Assigned, Cluster, Clusters } from './entities.ts';
import type { Profile } from './profile.ts';

const COUNTERPART = 'counterpart';
const RULING = ['president', 'prime-minister', 'king'];

/** « les deux présidents », "the two leaders": the two persons of the document who hold such an office, if there are exactly two. */
export function membersOf(clusters: Clusters, { polities }: Profile, head: string): Cluster[] {
  const holders = clusters.holders(head, polities);
  if (holders.length === 2) return holders;
  if (head !== 'head' && head !== 'official') return [];
  for (const ruling of RULING) {
    const rulers = clusters.holders(ruling, polities);
    if (rulers.length === 2) return rulers;
  }
  return [];
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
