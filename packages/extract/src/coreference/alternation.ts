import type { Assigned, Cluster, Clusters } from './entities.ts';
import type { Profile } from './profile.ts';

/** A mention in reading order. */
export interface Step {
  sentence: number;
  block: number;
  profile: Profile;
  assigned: Assigned | null;
  prepositional: boolean;
}

/** Sentences that may lie between a name and the office that takes it up. */
const NEXT = 2;

/**
 * News names somebody and then says the office: « Signe Hallvik a choisi un lundi. […], a déclaré la Première
 * ministre du Sundland ». An office that nobody in the document holds goes to the one person, without an office
 * of their own, of whom the sentence before spoke; not when both stand in one sentence anywhere.
 */
export function takeUpOffices(steps: readonly Step[], clusters: Clusters): void {
  for (const [i, { profile, sentence, block }] of steps.entries()) {
    const { office } = profile;
    if (!office || !isPlain(profile) || profile.name !== null) continue;
    if (clusters.holders(office.head, office.polity === null ? [] : [office.polity]).length > 0) continue;
    const person = justNamed(steps, { at: i, sentence, block });
    if (!person || person.offices.length > 0) continue;
    if (person.gender !== 'unknown' && profile.gender !== 'unknown' && person.gender !== profile.gender) continue;
    if (standTogether(steps, person, profile)) continue;
    clusters.give(person, office, profile.gender);
  }
}

/** « la Première ministre du Sundland », « le porte-parole »: with its country, or bare. */
const isPlain = ({ office, definite, plural, type, nameless }: Profile): boolean =>
  office !== null &&
  definite &&
  !plural &&
  !nameless &&
  type === 'person' &&
  !office.head.startsWith('former-') &&
  (office.polity !== null || (office.of === null && office.modifiers.length === 0));

function justNamed(steps: readonly Step[], from: { at: number; sentence: number; block: number }): Cluster | null {
  let found: Cluster | null = null;
  let where = -1;
  for (let i = from.at - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step || step.block !== from.block || step.sentence < from.sentence - NEXT) break;
    const cluster = step.assigned?.cluster;
    if (!cluster || cluster.plural || cluster.names.length === 0 || cluster.identity !== null) continue;
    if (cluster.type !== 'person' && cluster.type !== 'unknown') continue;
    if (step.sentence === from.sentence) return null;
    if (found && step.sentence < where) break;
    if (found && found !== cluster && !step.prepositional) return null;
    if (step.prepositional) continue;
    found = cluster;
    where = step.sentence;
  }
  return found?.type === 'person' ? found : null;
}

function standTogether(steps: readonly Step[], person: Cluster, { office }: Profile): boolean {
  const sentences = new Set<number>();
  for (const { assigned, sentence } of steps) if (assigned?.cluster === person) sentences.add(sentence);
  return steps.some(
    ({ profile, sentence }) =>
      profile.name === null &&
      profile.office?.head === office?.head &&
      profile.office?.polity === office?.polity &&
      sentences.has(sentence),
  );
}
