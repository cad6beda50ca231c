import type { Actor, ActorType, Entity } from '@dixit/model';
import { fold } from '@dixit/text';
import { countryKey, nameWords, skeletonOf, telling } from '../names.ts';

/** What identifies somebody, read off an entity or an actor in the same way. */
export interface Profile {
  type: ActorType;
  /** Folded full names (two words and more) and mononyms. */
  full: Set<string>;
  /** Words of each name, as skeletons; the longest name first. */
  names: string[][];
  gender: Entity['gender'];
  country: string | null;
  /** `head:of`, both language-independent. */
  roles: Set<string>;
}

const profiles = new WeakMap<Entity | Actor, Profile>();

export function profileOfEntity(entity: Entity): Profile {
  return remembered(entity, () => profile(entity, [entity.name, ...entity.names]));
}

export function profileOfActor(actor: Actor): Profile {
  const own = actor.aliases.filter(({ told }) => told !== true).map(({ name }) => name);
  const names = [actor.name.fr, actor.name.en, ...own];
  return remembered(actor, () =>
    profile(
      { ...actor, roles: actor.roles.filter(({ told }) => told !== true) },
      names.filter((name) => name !== null),
    ),
  );
}

/** Each is held against many others, and read once. */
function remembered(subject: Entity | Actor, read: () => Profile): Profile {
  const known = profiles.get(subject);
  if (known) return known;
  const made = read();
  profiles.set(subject, made);
  return made;
}

function profile(
  about: Pick<Entity, 'type' | 'gender' | 'country'> & { roles: readonly Entity['roles'][number][] },
  names: readonly string[],
): Profile {
  const all = names.map((name) => nameWords(name)).filter((list) => list.length > 0);
  const words = about.type === 'person' ? all.filter(endsInName) : about.type === 'country' ? all : all.filter(hasName);
  const roles = about.roles.flatMap((role) =>
    role.head === null ? [] : [`${role.head}:${role.of === null ? '' : countryKey(role.of)}`],
  );
  return {
    type: about.type,
    full: new Set(words.map((list) => fold(list.join(' ')))),
    names: words
      .map((list) => telling(list).map(skeletonOf))
      .toSorted((a, b) => b.length - a.length || (a.join(' ') < b.join(' ') ? -1 : 1)),
    gender: about.gender,
    country: about.country === null ? null : countryKey(about.country),
    roles: new Set(roles),
  };
}

/** The name of a person ends in a capital word; « le président kestrien » is a role, not a name. */
function endsInName(words: readonly string[]): boolean {
  return !/^\p{Ll}/u.test(words.at(-1) ?? '');
}

/** « les soldats », « la rive gauche » name nobody in particular: behind the first word a capital is needed. */
function hasName(words: readonly string[]): boolean {
  return words.length === 1 ? !/^\p{Ll}/u.test(words[0] ?? '') : words.slice(1).some((word) => /^\p{Lu}/u.test(word));
}

/** First name and surname, when any name of a person has both. */
export function personName(profile: Profile): { first: string; last: string } | null {
  const full = profile.names[0];
  const [first, last] = [full?.[0], full?.at(-1)];
  return full && full.length >= 2 && first !== undefined && last !== undefined ? { first, last } : null;
}

/** Surnames under which a person may be found; of a name of one word, that word. */
export function surnames(profile: Profile): string[] {
  return [...new Set(profile.names.flatMap((name) => name.slice(-1)))];
}

/** Blocking keys to look for. The nameless have none: they never meet across Sources. */
export function actorKeys(profile: Profile): string[] {
  const keys = new Set<string>();
  switch (profile.type) {
    case 'person':
      for (const name of surnames(profile)) keys.add(`p:${name}`);
      for (const role of profile.roles) if (isSpecific(role)) keys.add(`r:${role}`);
      break;
    case 'country':
      if (profile.country !== null) keys.add(`c:${profile.country}`);
      for (const name of profile.names) keys.add(`c:${name.join('-')}`);
      break;
    case 'institution':
      for (const name of profile.names) for (const word of name) if (word.length >= 4) keys.add(`i:${word}`);
      for (const name of profile.full) keys.add(`n:${name}`);
      break;
    case 'group':
    case 'unknown':
      for (const name of profile.full) keys.add(`n:${name}`);
      break;
    case 'anonymous':
    case 'document':
      break;
  }
  return [...keys].toSorted();
}

/** A role held by one person at a time only if it says of whom: « président » alone is nobody's key. */
export function isSpecific(role: string): boolean {
  return !role.endsWith(':');
}
