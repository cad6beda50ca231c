import { describe, expect, test } from 'vitest';
import { phrasesFor } from './phrases.ts';

const fr = phrasesFor('fr');
const en = phrasesFor('en');

test.each([
  ['2021-12-07', '7 décembre 2021', '7 December 2021'],
  ['2021-12-01', '1er décembre 2021', '1 December 2021'],
  ['2021-12', 'décembre 2021', 'December 2021'],
  ['2021', '2021', '2021'],
  ['2021~', '~2021', '~2021'],
  ['2021-12-07?', '7 décembre 2021 (incertain)', '7 December 2021 (uncertain)'],
  ['2021-12-07T15:00Z', '7 décembre 2021 à 15:00 UTC', '7 December 2021, 15:00 UTC'],
  ['2021-12-07T18:00+03:00', '7 décembre 2021 à 18:00 (UTC+03:00)', '7 December 2021, 18:00 (UTC+03:00)'],
  ['2021-12-05/2021-12-07', 'du 5 décembre 2021 au 7 décembre 2021', '5 December 2021 to 7 December 2021'],
  ['2021-12/2022-01', 'de décembre 2021 à janvier 2022', 'December 2021 to January 2022'],
  ['../2021-12-07', 'jusqu’au 7 décembre 2021', 'until 7 December 2021'],
  ['2021/..', 'à partir de 2021', 'from 2021'],
  ['[2021-12-04,2021-12-11]', '4 décembre 2021 ou 11 décembre 2021', '4 December 2021 or 11 December 2021'],
  ['2021-23', 'automne 2021', 'autumn 2021'],
  ['2021-34', '2e trimestre 2021', 'quarter 2 of 2021'],
  ['2022-W01', 'semaine du 3 janvier 2022', 'week of 3 January 2022'],
  ['202X', 'années 2020', '2020s'],
  ['20XX', '21e siècle', 'century 21'],
  ['XXXX-06', 'juin', 'June'],
  ['XXXX-02-24', '24 février', '24 February'],
  ['mardi', 'mardi', 'mardi'],
])('%s', (edtf, french, english) => {
  expect(fr.date(edtf)).toBe(french);
  expect(en.date(edtf)).toBe(english);
});

describe('time', () => {
  const value = { edtf: '2021-12-07', instant: null, approximate: false, precision: 'day' } as const;

  test('says when nothing is stated', () => {
    expect(fr.time(null)).toBe('date non précisée');
    expect(en.time({ ...value, edtf: null })).toBe('date not stated');
  });

  test('marks what is approximate, once', () => {
    expect(fr.time({ ...value, approximate: true })).toBe('~7 décembre 2021');
    expect(fr.time({ ...value, edtf: '2021-12-07~', approximate: true })).toBe('~7 décembre 2021');
  });

  test('shows a known clock time', () => {
    const instant = { ...value, instant: '2021-12-07T15:00:00Z', precision: 'minute', approximate: true } as const;
    expect(en.time(instant)).toBe('~7 December 2021, 15:00 UTC');
  });

  test('falls back on the bounds', () => {
    const bounds = { start: '2021-12-07T00:00:00Z', end: '2021-12-08T00:00:00Z' };
    expect(en.time({ ...value, edtf: null, ...bounds })).toBe('7 December 2021');
    expect(en.time({ ...value, edtf: null, ...bounds, end: '2021-12-10T00:00:00Z' })).toBe(
      '7 December 2021 to 9 December 2021',
    );
  });
});

test('durations', () => {
  expect(fr.duration('PT2H5M')).toBe('2\u00A0heures et 5\u00A0minutes');
  expect(en.duration('P1D')).toBe('1\u00A0day');
  expect(en.duration('two hours')).toBe('two hours');
});
