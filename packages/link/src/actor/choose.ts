import type { Actor, Entity, Reason, Source } from '@dixit/model';
import { boundsOf } from '../event/window.ts';
import { type Chosen, isBareSurname, type Known, nameOf, type Pool, shareSurname } from './pool.ts';
import { type Profile, profileOfEntity, surnames } from './profile.ts';
import { nameKey, type Said, type SaidName, type SaidRole } from './said.ts';

/** An actor, or with `actor` null a new one, with the reasons. `isTold`: nothing but what people said speaks for it. */
export type Choice = Omit<Chosen, 'actor'> & { actor: Actor | null; isTold?: boolean };

export interface Choosing {
  pool: Pool;
  said: Said;
  /** The actor of the place that it is named after. */
  here: Chosen | null;
  /** What is chosen without what people said. */
  plain: Chosen | null;
  /** Actor of each entity, by its name, as the Source was linked before. */
  before: ReadonlyMap<string, string>;
}

/**
 * The actor of an entity by what people said of who is who. It is evidence for what comes later: in a Source that was
 * linked before, nobody goes elsewhere by it.
 */
export function choose(choosing: Choosing, source: Pick<Source, 'published'>, entity: Entity): Choice | null {
  const { pool, plain, before } = choosing;
  const chosen = informed(choosing, source, entity);
  if (chosen?.actor?.id === plain?.actor.id) return chosen;
  const prior = before.get(nameKey(entity.name));
  const stays = prior !== undefined && (plain === null ? pool.known(prior) === undefined : prior === plain.actor.id);
  return stays ? plain : chosen;
}

function informed(choosing: Choosing, source: Pick<Source, 'published'>, entity: Entity): Choice | null {
  if (entity.type === 'anonymous' || entity.type === 'document') return choosing.plain;
  const { said } = choosing;
  const profile = profileOfEntity(entity);
  const names = said.named(entity);
  const named = onlyOne(
    choosing,
    profile,
    names.filter(({ isTheirs }) => isTheirs),
  );
  if (named !== null) {
    const { known, by, name, part } = named;
    return told(known, 0.97, [withPart('CONFIRMED_NAME', { name, by }, part)]);
  }
  const roles = said.holding(entity).filter((role) => isHeld(role, source));
  const wrong = [
    ...names.filter(({ name }) => nameKey(name) === nameKey(entity.name)),
    ...(entity.names.length === 0 ? roles : []),
  ].filter(({ isTheirs }) => !isTheirs);
  const not = new Set(wrong.map(({ actorId }) => actorId));
  const choice = among(choosing, profile, not);
  const office = onlyOne(
    choosing,
    profile,
    roles.filter(({ isTheirs }) => isTheirs),
  );
  if (office === null || entity.plural) return choice;
  const { known, by, text: role, part } = office;
  const reason = withPart('CONFIRMED_ROLE', { role, by }, part);
  if (choice?.actor?.id === known.actor.id) return { ...choice, reasons: [...choice.reasons, reason] };
  const isNamedSo = shareSurname(profile, known.profile);
  if (isNamedSo && choice?.actor == null)
    return told(known, 0.85, [{ code: 'SAME_SURNAME', params: { surname: surnames(profile)[0] ?? '' } }, reason]);
  return entity.names.length === 0 && choice === null ? told(known, 0.75, [reason]) : choice;
}

const told = ({ actor }: Known, probability: number, reasons: Reason[]): Choice => ({
  actor,
  probability,
  reasons,
  isTold: true,
});

/** `part`: the actor made by a split that was meant; what is linked under the one that it was made of is theirs. */
const withPart = (
  code: 'CONFIRMED_NAME' | 'CONFIRMED_ROLE',
  params: Record<string, string>,
  part: string | null,
): Reason => ({ code, params: part === null ? params : { ...params, actor: part } });

/** The one actor that all of this was said of, unless sex or kind speak against it. */
function onlyOne<T extends SaidName | SaidRole>(
  { pool, said }: Choosing,
  profile: Profile,
  all: readonly T[],
): (T & { known: Known }) | null {
  const [first] = all;
  if (first === undefined || new Set(all.map(({ actorId, part }) => part ?? said.rootOf(actorId))).size > 1)
    return null;
  const known = pool.known(first.actorId);
  return known === undefined || speaksAgainst(profile, known.profile) ? null : { ...first, known };
}

/** Engines take a nickname for anything; what they know to be a person, a country or a group is one. */
const SURE: ReadonlySet<Profile['type']> = new Set(['person', 'country', 'group']);

function speaksAgainst(own: Profile, known: Profile): boolean {
  const differ = <T>(a: T, b: T, unknown: T): boolean => a !== b && a !== unknown && b !== unknown;
  if (SURE.has(own.type) && differ(own.type, known.type, 'unknown')) return true;
  return differ(own.gender, known.gender, 'unknown') || differ(own.country, known.country, null);
}

function isHeld({ since, until }: SaidRole, { published }: Pick<Source, 'published'>): boolean {
  if (since === null && until === null) return true;
  const bounds = boundsOf(published);
  if (bounds === null) return false;
  return (
    (since === null || bounds.end > Date.parse(since)) &&
    (until === null || bounds.start < Date.parse(until) + 86_400_000)
  );
}

/** The best match where those that are one count once, and nobody is guessed between two that are known to be two. */
function among({ pool, said, here }: Choosing, profile: Profile, not: ReadonlySet<string>): Choice | null {
  if (here !== null && !not.has(here.actor.id)) return here;
  const { tied, bearers } = pool.matches(profile, not, (id) => said.rootOf(id));
  const [best] = tied;
  if (best === undefined) return null;
  const roots = new Set(tied.map(({ actor }) => said.rootOf(actor.id)));
  const other = tied.find(({ actor }) => said.apartBy(best.actor.id, actor.id) !== null);
  if (other !== undefined)
    return between(tied, { name: nameOf(other.actor), by: said.apartBy(best.actor.id, other.actor.id) ?? '' });
  const isBare = isBareSurname(profile);
  if (roots.size > 1 && isBare) return null;
  const isByWord = isBare && (tied.length > 1 || bearers > 1) && roots.size === 1;
  const by = isByWord ? tied.map(({ actor }) => said.sameBy(actor.id)).find((each) => each !== null) : undefined;
  if (by == null) return best;
  const one = tied.find(({ actor }) => actor.id === said.rootOf(actor.id)) ?? best;
  return { ...one, reasons: [...one.reasons, { code: 'CONFIRMED_SAME', params: { name: nameOf(one.actor), by } }] };
}

/** Of two that are known to be two, the one that more speaks for; a new one where nothing tells them apart. */
function between(tied: readonly Chosen[], told: { name: string; by: string }): Choice {
  const reason: Reason = { code: 'CONFIRMED_APART', params: told };
  const [first, second] = tied.toSorted((a, b) => b.reasons.length - a.reasons.length);
  return first !== undefined && first.reasons.length > (second?.reasons.length ?? 0)
    ? { ...first, reasons: [...first.reasons, reason] }
    : { actor: null, probability: 1, reasons: [reason] };
}
