import { type LocaleRegistry, placeName, placesNamed } from '@dixit/locales/contract';
import type { Actor, Entity } from '@dixit/model';

/** What stands for a place or a seat: a person or a people never does. */
const PLACED: ReadonlySet<Entity['type']> = new Set(['unknown', 'institution', 'country']);

/** The key that all languages share of the place or seat that an entity is named after; null for any other. */
export function placeOfEntity(
  { type, name, names }: Pick<Entity, 'type' | 'name' | 'names'>,
  language: string,
  locales: LocaleRegistry | null,
): string | null {
  const locale = PLACED.has(type) ? (locales?.get(language) ?? null) : null;
  if (locale === null) return null;
  for (const each of [name, ...names]) {
    const entry = placesNamed(locale, each).find(({ form }) => form !== 'demonym');
    if (entry !== undefined) return entry.key ?? null;
  }
  return null;
}

/** The same of a known actor, by its name in either language. */
export function placeOfActor(
  { type, name }: Pick<Actor, 'type' | 'name'>,
  locales: LocaleRegistry | null,
): string | null {
  for (const [language, own] of Object.entries(name)) {
    const key = own === null ? null : placeOfEntity({ type, name: own, names: [] }, language, locales);
    if (key !== null) return key;
  }
  return null;
}

/** The blocking key of a place. */
export const placeBlock = (key: string): string => `g:${key}`;

/** The name of a place in every language that has one and where no Source gave another. */
export function namedEverywhere(actor: Actor, locales: LocaleRegistry | null): Actor {
  const key = placeOfActor(actor, locales);
  if (key === null || locales === null) return actor;
  const names = Object.entries(actor.name).map(([language, own]) => {
    const locale = locales.get(language);
    return [language, own ?? (locale === null ? null : placeName(locale, key))];
  });
  return { ...actor, name: Object.fromEntries(names) as Actor['name'] };
}
