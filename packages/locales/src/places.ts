import { fold } from '@dixit/text';
import type { PlaceEntry, PlaceLocale } from './contract/places.ts';
import { zoneOfCountry } from './world.ts';

export type PlaceIndex = ReadonlyMap<string, readonly PlaceEntry[]>;

/** The part of a Locale that this looks at. */
interface WithPlaces {
  readonly code: string;
  readonly places: PlaceLocale;
}

const indexes = new WeakMap<object, PlaceIndex>();

/**
 * What a name (in any case, with or without accents) may stand for in a language; empty when unknown.
 * Case is not looked at: a caller that reads « Malé » or "Turkey" out of a text checks the capital.
 */
export function placesNamed(locale: WithPlaces, name: string): readonly PlaceEntry[] {
  return placeIndex(locale).get(fold(name)) ?? [];
}

/** Every folded name of a language; built once. */
export function placeIndex(locale: WithPlaces): PlaceIndex {
  let index = indexes.get(locale.places);
  if (index === undefined) {
    index = build(locale);
    indexes.set(locale.places, index);
  }
  return index;
}

const shownNames = new WeakMap<object, ReadonlyMap<string, string>>();

/** What a language calls the country or town of a key (`PlaceEntry.key`); null when its tables lack it. A seat has many names. */
export function placeName(locale: WithPlaces, key: string): string | null {
  let names = shownNames.get(locale.places);
  if (names === undefined) {
    const found = new Map<string, string>();
    for (const { form, key: own, name } of [...placeIndex(locale).values()].flat()) {
      if (form !== 'demonym' && form !== 'metonym' && !found.has(own)) found.set(own, name);
    }
    names = found;
    shownNames.set(locale.places, names);
  }
  return names.get(key) ?? null;
}

const regions = new Map<string, Intl.DisplayNames>();
const countries = new Map<string, string>();

/** The name of a country in a language, the code itself when nobody knows it. */
export function countryName(code: string, language: string): string {
  const key = `${language} ${code}`;
  const known = countries.get(key);
  if (known !== undefined) return known;
  const name = nameOf(code, language);
  if (name !== code) countries.set(key, name);
  return name;
}

function nameOf(code: string, language: string): string {
  try {
    const names = regions.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
    regions.set(language, names);
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function build({ code: language, places }: WithPlaces): PlaceIndex {
  const index = new Map<string, PlaceEntry[]>();
  const add = (name: string, entry: PlaceEntry): void => {
    const key = fold(name);
    const known = index.get(key);
    if (known === undefined) index.set(key, [entry]);
    else if (!known.some((other) => other.form === entry.form && other.country === entry.country)) known.push(entry);
  };
  for (const line of rows(places.countries)) {
    const code = line.slice(0, 2);
    const [people = '', capital = '', further = ''] = line.slice(3).split(';');
    const main = countryName(code, language);
    const common = { country: code, key: code, institution: null, zone: zoneOfCountry.get(code) ?? null };
    for (const name of [main, ...list(further)]) add(name, { form: 'country', name: main, ...common });
    for (const name of list(people).flatMap(places.demonymForms)) add(name, { form: 'demonym', name, ...common });
    for (const [i, town] of list(capital).entries()) {
      const key = `${code}/capital${i === 0 ? '' : i + 1}`;
      const [shown = '', ...others] = town.split('/');
      for (const name of [shown, ...others]) add(name, { form: 'capital', ...common, name: shown, key });
    }
  }
  for (const line of rows(places.cities)) {
    const [names = '', country = '', zone = '', id = ''] = line.split(';');
    const [shown = ''] = list(names);
    const key = `${country}/${id || fold(shown).replaceAll(/[^a-z]+/g, '-')}`;
    const town = { country, key, institution: null, zone: zone || (zoneOfCountry.get(country) ?? null) };
    for (const name of list(names)) add(name, { form: 'city', name: shown, ...town });
  }
  for (const line of rows(places.metonyms)) {
    const [names = '', country = '', institution = ''] = line.split(';');
    const zone = zoneOfCountry.get(country) ?? null;
    const [shown = ''] = list(names);
    for (const name of list(names))
      add(name, { form: 'metonym', country, key: institution, name: shown, institution, zone });
  }
  return index;
}

function rows(table: string): string[] {
  return table.split('\n').filter((line) => line.trim() !== '');
}

function list(field: string): string[] {
  return field.split(',').filter((item) => item !== '');
}
