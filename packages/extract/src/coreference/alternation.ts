import type { Lexicon } from '../reading/lexicon.ts';
import type { Assigned, Cluster, Clusters } from './entities.ts';
import type { Office } from './office.ts';
import type { Profile } from './profile.ts';

/** A mention in reading order. */
export interface Step {
  sentence: number;
  block: number;
  profile: Profile;
  assigned: Assigned | null;
  /** Subject of its sentence, or of a verb in it. */
  lead: boolean;
  /** In a paragraph, not in a headline or standfirst. */
  prose: boolean;
}

/** Sentences that may lie between a name and the office that takes it up. */
const NEXT = 2;

/**
 * News names somebody and then says the office: « Signe Hallvik a choisi un lundi. […], a déclaré la Première
 * ministre du Sundland ». An office that nobody in the document holds goes to the one person, without an office
 * of their own, of whom the sentence before spoke; not when both stand in one sentence anywhere.
 */
export function takeUpOffices(
  steps: readonly Step[],
  clusters: Clusters,
  lexicon: Pick<Lexicon, 'bodies' | 'outlets'>,
): Map<Profile, Cluster> {
  const taken = new Map<Profile, Cluster>();
  let sentences: Sentences | null = null;
  for (let i = 0; i < steps.length; i++) {
    const profile = steps[i]?.profile;
    if (!profile) continue;
    if (profile.name !== null || !profile.definite || profile.plural || profile.owned) continue;
    const { office } = profile;
    if (profile.noun !== null) {
      // « le groupe », not « la préfecture »: only a word that any house goes by.
      if (!lexicon.bodies.has(profile.noun) && !lexicon.outlets.has(profile.noun)) continue;
      const house = justNamed(steps, i, ['unknown', 'institution']);
      const known = clusters.all.some(({ nameWords }) => nameWords.includes(profile.noun ?? ''));
      if (house && !known) taken.set(profile, house);
    } else if (office && isPlain(profile)) {
      if (
        clusters
          .holders(office.head, office.polity === null ? [] : [office.polity])
          .some((each) => each.gender === 'unknown' || profile.gender === 'unknown' || each.gender === profile.gender)
      )
        continue;
      const person = justNamed(steps, i, ['person']);
      if (!person || !canHold(person, office)) continue;
      if (person.gender !== 'unknown' && profile.gender !== 'unknown' && person.gender !== profile.gender) continue;
      sentences ??= sentencesOf(steps);
      if (!standTogether(sentences, person, profile)) clusters.give(person, office, profile.gender);
    }
  }
  return taken;
}

/** Nobody's yet, or held without a country: « le président Orsel. […] Le président kestrien ». */
function canHold({ offices, country }: Cluster, { head, polity }: Office): boolean {
  if (offices.length === 0) return true;
  const isFree = polity !== null && (country === null || country === polity);
  return isFree && offices.every((held) => held.head === head && held.polity === null && held.of === null);
}

/** Offices of which every story has its own, told of nobody named before: « le juge ». */
const ABOUT: ReadonlySet<string> = new Set([
  'judge',
  'prosecutor',
  'lawyer',
  'doctor',
  'journalist',
  'bishop',
  'general',
]);

/** « la Première ministre du Sundland », « le porte-parole »: with its country, or bare. */
const isPlain = ({ office, type, nameless }: Profile): boolean =>
  office !== null &&
  !nameless &&
  type === 'person' &&
  !office.head.startsWith('former-') &&
  !ABOUT.has(office.head) &&
  (office.polity !== null || office.head === 'spokesperson' || (office.of === null && office.modifiers.length === 0));

/** The one subject with a name in the sentences just before; in the paragraph before only where a country is told. */
function justNamed(steps: readonly Step[], at: number, types: readonly string[]): Cluster | null {
  const from = steps[at];
  if (!from) return null;
  let found: Step | null = null;
  for (let i = at - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step || step.sentence < from.sentence - NEXT || (found && step.sentence < found.sentence)) break;
    const near = step.block === from.block || (from.profile.office?.polity && step.sentence === from.sentence - 1);
    if (!near || (step.block !== from.block && !(step.prose && from.prose))) break;
    const cluster = step.assigned?.cluster;
    if (!cluster || cluster.plural || cluster.names.length === 0 || cluster.identity !== null) continue;
    if (!types.includes(cluster.type)) continue;
    if (step.sentence === from.sentence) return null;
    if (!step.lead) continue;
    if (found && found.assigned?.cluster !== cluster) return null;
    found = step;
  }
  return found?.assigned?.cluster ?? null;
}

interface Sentences {
  byOffice: ReadonlyMap<string, readonly number[]>;
  byCluster: ReadonlyMap<Cluster, ReadonlySet<number>>;
}

const keyOf = ({ office }: Profile): string => `${office?.head} ${office?.polity}`;

function sentencesOf(steps: readonly Step[]): Sentences {
  const byOffice = new Map<string, number[]>();
  const byCluster = new Map<Cluster, Set<number>>();
  for (const { assigned, sentence, profile } of steps) {
    if (assigned) byCluster.set(assigned.cluster, (byCluster.get(assigned.cluster) ?? new Set()).add(sentence));
    else if (profile.office)
      (byOffice.get(keyOf(profile)) ?? byOffice.set(keyOf(profile), []).get(keyOf(profile)))?.push(sentence);
  }
  return { byOffice, byCluster };
}

const standTogether = ({ byOffice, byCluster }: Sentences, person: Cluster, profile: Profile): boolean =>
  (byOffice.get(keyOf(profile)) ?? []).some((sentence) => byCluster.get(person)?.has(sentence) ?? false);
