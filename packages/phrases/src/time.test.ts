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

describe('a time whose day nothing tells', () => {
  const limits = (edtf: string, start: string | null, end: string | null) =>
    ({ edtf, start, end, instant: null, approximate: false, precision: 'interval', basis: 'inferred' }) as const;

  test.each([
    ['2014/..', '2014-01-01T00:00:00Z', null, ['pas avant 2014', 'not before 2014']],
    ['../2022', null, '2023-01-01T00:00:00Z', ['pas après 2022', 'not after 2022']],
    ['2014/2022', '2014-01-01T00:00:00Z', '2023-01-01T00:00:00Z', ['entre 2014 et 2022', 'between 2014 and 2022']],
    [
      '2031-03-01/2031-03-06',
      '2031-03-01T00:00:00Z',
      '2031-03-07T00:00:00Z',
      ['entre le 1er mars 2031 et le 6 mars 2031', 'between 1 March 2031 and 6 March 2031'],
    ],
  ])('shows inferred limits as limits: %s', (edtf, start, end, [french, english]) => {
    const value = limits(edtf, start, end);
    expect(fr.time(value)).toBe(french);
    expect(en.time(value)).toBe(english);
    expect(en.time({ ...value, edtf: null })).not.toMatch(/^\d/u);
  });

  test('has the weekday and the clock time that are known', () => {
    const value = { ...limits('2014/..', '2014-01-01T00:00:00Z', null), alternatives: ['XXXX-WXX-2T15:00Z'] };
    expect(fr.time(value)).toBe('mardi à 15:00 UTC, jour inconnu (pas avant 2014)');
    expect(en.time(value)).toBe('Tuesday, 15:00 UTC, day not known (not before 2014)');
    expect(fr.day(value)).toBe('mardi, jour inconnu (pas avant 2014)');
    expect(en.time({ ...value, approximate: true })).toBe('~Tuesday, 15:00 UTC, day not known (not before 2014)');
  });

  test.each([
    [['XXXX-WXX-7'], 'dimanche, jour inconnu', 'Sunday, day not known'],
    [['T15:00Z'], '15:00 UTC, jour inconnu', '15:00 UTC, day not known'],
    [['T18:00'], '18:00, jour inconnu', '18:00, day not known'],
    [['T14:00Z', 'T15:00Z'], '14:00 UTC ou 15:00 UTC, jour inconnu', '14:00 UTC or 15:00 UTC, day not known'],
    [['XXXX-WXX-7TEV'], 'dimanche, jour inconnu', 'Sunday, day not known'],
    [['XXXX-WI'], 'date non précisée', 'date not stated'],
    [[], 'date non précisée', 'date not stated'],
  ])('without any limits: %j', (alternatives, french, english) => {
    const value = { edtf: null, instant: null, approximate: false, precision: 'minute', alternatives } as const;
    expect(fr.time(value)).toBe(french);
    expect(en.time(value)).toBe(english);
  });

  test('still has limits that are stated', () => {
    expect(en.time({ ...limits('2014/..', '2014-01-01T00:00:00Z', null), basis: 'stated' })).toBe('from 2014');
  });
});
