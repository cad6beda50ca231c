import { describe, expect, it } from 'vitest';
import { documentOf, localeOf, onDay, wallClock } from '../../test/time-fixtures.ts';
import { findTemporals } from './index.ts';

const dayAfter = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** What is written, the zone it means, and how many days from the day of writing. */
type Written = [code: string, sentence: string, zone: string, days: number];

const PLACES: readonly [fr: string, of: string, en: string, zone: string][] = [
  ['Moscou', 'de Moscou', 'Moscow', 'Europe/Moscow'],
  ['Paris', 'de Paris', 'Paris', 'Europe/Paris'],
  ['Londres', 'de Londres', 'London', 'Europe/London'],
  ['Washington', 'de Washington', 'Washington', 'America/New_York'],
  ['Los Angeles', 'de Los Angeles', 'Los Angeles', 'America/Los_Angeles'],
  ['Tokyo', 'de Tokyo', 'Tokyo', 'Asia/Tokyo'],
  ['Téhéran', 'de Téhéran', 'Tehran', 'Asia/Tehran'],
  ['New Delhi', 'de New Delhi', 'New Delhi', 'Asia/Kolkata'],
  ['Athènes', 'd’Athènes', 'Athens', 'Europe/Athens'],
  ['Canberra', 'de Canberra', 'Canberra', 'Australia/Sydney'],
];
const PEOPLES: readonly [fr: string, en: string, zone: string][] = [
  ['russe', 'Russian', 'Europe/Moscow'],
  ['française', 'French', 'Europe/Paris'],
  ['britannique', 'British', 'Europe/London'],
  ['ukrainienne', 'Ukrainian', 'Europe/Kiev'],
  ['japonaise', 'Japanese', 'Asia/Tokyo'],
  ['iranienne', 'Iranian', 'Asia/Tehran'],
  ['égyptienne', 'Egyptian', 'Africa/Cairo'],
  ['israélienne', 'Israeli', 'Asia/Jerusalem'],
];
/** In the Etc area the sign is turned round. */
const FIXED: readonly [written: string, zone: string][] = [
  ['GMT', 'Etc/UTC'],
  ['UTC', 'Etc/UTC'],
  ['EST', 'Etc/GMT+5'],
  ['EDT', 'Etc/GMT+4'],
  ['PST', 'Etc/GMT+8'],
  ['CET', 'Etc/GMT-1'],
  ['CEST', 'Etc/GMT-2'],
  ['MSK', 'Etc/GMT-3'],
  ['UTC+3', 'Etc/GMT-3'],
  ['GMT-5', 'Etc/GMT+5'],
  ['(UTC+05:30)', 'Asia/Kolkata'],
];

const WRITTEN: readonly Written[] = [
  ...PLACES.flatMap(([city, of, name, zone]): Written[] => [
    ['fr', `Ils se sont parlé aujourd’hui à 9h30 à ${city}.`, zone, 0],
    ['fr', `Ils se sont parlé hier à 9 h 30, heure ${of}.`, zone, -1],
    ['fr', `Ils se parleront demain à 9h30 (heure locale à ${city}).`, zone, 1],
    ['en', `They spoke at 9:30 a.m. in ${name}.`, zone, 0],
    ['en', `They spoke yesterday at 9:30 a.m. ${name} time.`, zone, -1],
    ['en', `They will speak at 9:30 a.m. local time in ${name} tomorrow.`, zone, 1],
  ]),
  ...PEOPLES.flatMap(([adjective, people, zone]): Written[] => [
    ['fr', `Ils se sont parlé à 9h30, heure ${adjective}.`, zone, 0],
    ['en', `They spoke at 9:30 a.m. ${people} time.`, zone, 0],
  ]),
  ...FIXED.flatMap(([name, zone]): Written[] => [
    ['fr', `Ils se sont parlé à 9h30 ${name}.`, zone, 0],
    ['en', `They spoke at 0930 ${name}.`.replace('0930 (', '09:30 ('), zone, 0],
  ]),
  ['fr', 'Ils se sont parlé à 9h30, heure de la côte est.', 'America/New_York', 0],
  ['en', 'They spoke at 9:30 a.m. Eastern Time.', 'America/New_York', 0],
];

describe('clock times with a zone', () => {
  const twins = WRITTEN.flatMap((written, i) => {
    const year = 1970 + ((i * 7) % 68);
    return [`${year}-01-15`, `${year}-07-15`].map((day) => ({ day, written }));
  });

  it('come to two hundred, half of them in winter', () => {
    expect(twins).toHaveLength(200);
  });

  it.each(twins)('$day: $written', ({ day, written: [code, sentence, zone, days] }) => {
    const source = documentOf(sentence, onDay(day));
    const found = findTemporals({ source, locale: localeOf(code), quotations: [] }).expressions;
    expect(found).toHaveLength(1);
    const instant = found[0]?.resolved?.instant ?? '';
    expect(wallClock(instant, zone)).toBe(`${dayAfter(day, days)} 09:30`);
    expect(found[0]?.resolved?.start).toBe(instant);
  });
});
