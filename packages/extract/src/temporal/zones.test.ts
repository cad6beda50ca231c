import { locales, placesNamed } from '@dixit/locales';
import { describe, expect, it } from 'vitest';
import { documentOf, localeOf, onDay, wallClock } from '../../test/time-fixtures.ts';
import { findTemporals } from './index.ts';
import { offsetOfWallTime, offsetsOfZone } from './zones.ts';

const CITIES = [
  'Washington',
  'Paris',
  'Moscou',
  'Londres',
  'Kiev',
  'Tokyo',
  'Téhéran',
  'Canberra',
  'New Delhi',
  'Berlin',
];
const DAYS = ['1975-01-15', '1999-07-15', '2021-12-07', '2022-06-21', '2036-02-29'];

describe('winter and summer twins', () => {
  it.each(DAYS.flatMap((day) => CITIES.map((city) => ({ day, city }))))('9h30 à $city on $day', ({ day, city }) => {
    const locale = localeOf('fr');
    const zone = placesNamed(locale, city)[0]?.zone ?? '';
    const source = documentOf(`Ils se sont parlé à 9h30 à ${city}.`, onDay(day));
    const [found] = findTemporals({ source, locale, quotations: [] }).expressions;
    expect(wallClock(found?.resolved?.instant ?? '', zone)).toBe(`${day} 09:30`);
  });
});

describe('offsetOfWallTime', () => {
  it('takes the first of two readings and survives the missing hour', () => {
    expect(offsetOfWallTime('Europe/Paris', Date.UTC(2025, 9, 26, 2, 30))).toBe(120);
    expect(offsetOfWallTime('Europe/Paris', Date.UTC(2025, 2, 30, 2, 30))).toBe(60);
  });

  it('knows fixed offsets and refuses unknown names', () => {
    expect(offsetOfWallTime('-03:30', 0)).toBe(-210);
    expect(offsetOfWallTime('Nowhere/Land', 0)).toBeNull();
    expect(offsetsOfZone('Europe/Moscow', 2021)).toEqual([180]);
    expect(offsetsOfZone('America/New_York', 2021)).toEqual([-300, -240]);
  });

  it('stands behind every zone word of every language', () => {
    for (const code of locales.codes) {
      for (const zone of Object.keys(localeOf(code).temporal.words.zone)) {
        expect(offsetOfWallTime(zone, 0), `${code} ${zone}`).not.toBeNull();
      }
    }
  });
});
