import { describe, expect, it } from 'vitest';
import { locales } from './registry.ts';
import { countryName, placeIndex, placesNamed } from './places.ts';
import { zoneOfCountry } from './world.ts';

const locale = (code: string) => {
  const found = locales.get(code);
  if (found === null) throw new Error(code);
  return found;
};

describe('placesNamed', () => {
  it.each([
    ['fr', 'États-Unis', 'country', 'US'],
    ['fr', 'Etats-Unis', 'country', 'US'],
    ['fr', 'Royaume-Uni', 'country', 'GB'],
    ['fr', 'ukrainiennes', 'demonym', 'UA'],
    ['fr', 'grecque', 'demonym', 'GR'],
    ['fr', 'brésilienne', 'demonym', 'BR'],
    ['fr', 'polonaises', 'demonym', 'PL'],
    ['fr', 'Pékin', 'capital', 'CN'],
    ['fr', 'Maison-Blanche', 'metonym', 'US'],
    ['fr', 'palais de l’Élysée', 'metonym', 'FR'],
    ['en', 'United Kingdom', 'country', 'GB'],
    ['en', 'Filipinos', 'demonym', 'PH'],
    ['en', 'Chinese', 'demonym', 'CN'],
    ['en', 'White House', 'metonym', 'US'],
    ['en', 'Kyiv', 'capital', 'UA'],
  ])('%s: %s is a %s of %s', (code, name, form, country) => {
    expect(placesNamed(locale(code), name).map((entry) => [entry.form, entry.country])).toContainEqual([form, country]);
  });

  it('keeps both countries of an ambiguous people', () => {
    expect(placesNamed(locale('fr'), 'congolais').map((entry) => entry.country)).toEqual(['CD', 'CG']);
  });

  it('gives one institution key in both languages', () => {
    const keyOf = (code: string, name: string) => placesNamed(locale(code), name)[0]?.institution;
    expect(keyOf('fr', 'Maison Blanche')).toBe(keyOf('en', 'White House'));
  });

  it.each([
    ['Genève', 'Geneva', 'CH/geneva'],
    ['Londres', 'London', 'GB/capital'],
    ['La Haye', 'The Hague', 'NL/capital2'],
    ['Charm el-Cheikh', 'Sharm el-Sheikh', 'EG/sharm-el-sheikh'],
    ['Allemagne', 'Germany', 'DE'],
    ['Élysée', 'Elysee Palace', 'fr-presidency'],
  ])('gives %s and %s one key', (fr, en, key) => {
    expect([placesNamed(locale('fr'), fr)[0]?.key, placesNamed(locale('en'), en)[0]?.key]).toEqual([key, key]);
  });

  it('takes the second seat of a country for a town of its own', () => {
    expect(placesNamed(locale('en'), 'The Hague').map(({ name }) => name)).toEqual(['The Hague']);
    expect(placesNamed(locale('en'), 'Kiev').map(({ name }) => name)).toEqual(['Kyiv']);
  });

  it('knows the same towns in every language', () => {
    const keysOf = (code: string) =>
      [...new Set([...placeIndex(locale(code)).values()].flat().map(({ key }) => key))]
        .filter((key) => key.includes('/'))
        .toSorted();
    expect(keysOf('fr')).toEqual(keysOf('en'));
  });

  it('knows nothing of a word that is no place', () => {
    expect(placesNamed(locale('fr'), 'table')).toEqual([]);
  });
});

describe('the table', () => {
  it.each(['fr', 'en'])('%s names every country, and each capital keeps a clock that Intl knows', (code) => {
    const countries = new Set([...placeIndex(locale(code)).values()].flat().map((entry) => entry.country));
    expect(countries.size).toBeGreaterThanOrEqual(195);
    for (const country of countries) {
      expect(countryName(country, code)).not.toBe(country);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zoneOfCountry.get(country) })).not.toThrow();
      expect(zoneOfCountry.has(country)).toBe(true);
    }
  });
});
