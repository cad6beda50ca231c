import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfBounds } from './edtf-bounds.ts';
import { EDTF_QUALIFIERS, daysInMonth, formatEdtf, parseEdtf, type Edtf, type EdtfDate } from './edtf.ts';

const two = (n: number) => String(n).padStart(2, '0');
const qualifier = fc.constantFrom(...EDTF_QUALIFIERS);
const plainYear = fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0'));
const date: fc.Arbitrary<EdtfDate> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 0, max: 9998 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      qualifier,
    )
    .map(([year, month, day, qualifier]) => ({
      kind: 'date' as const,
      year: String(year).padStart(4, '0'),
      month: two(month),
      day: two(Math.min(day, daysInMonth(year, month))),
      qualifier,
    })),
  fc
    .tuple(plainYear, fc.constantFrom('01', '12', '21', '24', 'XX', null), qualifier)
    .map(([year, month, qualifier]) => ({
      kind: 'date' as const,
      year,
      month,
      day: null,
      qualifier,
    })),
  fc.constantFrom('202X', '19XX', 'Y170000002', '-0044').map((year) => ({
    kind: 'date' as const,
    year,
    month: null,
    day: null,
    qualifier: '' as const,
  })),
);
const value: fc.Arbitrary<Edtf> = fc.oneof(
  date,
  fc
    .tuple(date, fc.constantFrom<'..' | ''>('..', ''))
    .map(([start, end]) => ({ kind: 'interval' as const, start, end })),
  fc.tuple(date, date).map(([start, end]) => ({ kind: 'interval' as const, start, end })),
  fc.array(date, { minLength: 1, maxLength: 4 }).map((members) => ({ kind: 'one-of' as const, members })),
  fc
    .tuple(fc.constantFrom('00:00:00', '23:59:59'), fc.constantFrom('Z', '+03:00', '-04:30', ''))
    .map(([time, offset]) => ({
      kind: 'datetime' as const,
      year: '2021',
      month: '12',
      day: '07',
      time,
      offset,
    })),
);

describe('parseEdtf and formatEdtf', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(parseEdtf(formatEdtf(each))).toEqual(each);
      }),
    );
  });

  it.each([
    '2021-02-30',
    '2023-02-29',
    '2021-13',
    '2021-00',
    '2021-04-31',
    '2021-25',
    '-0000',
    '21',
    '2021-1-1',
    '2021-XX-05',
    'X021',
    '',
    '..',
    '/',
    '../..',
    '[2021',
    '[]',
    '2021-12-07T25:00:00Z',
    '2021-12-07T15:60:00Z',
    '2021-22-01',
    'mardi',
  ])('refuse %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseEdtf(text)).not.toThrow();
      }),
    );
  });
});

describe('levels 0 and 1', () => {
  it.each([
    '1985-04-12',
    '1985-04',
    '1985',
    '1985-04-12T23:20:30',
    '1985-04-12T23:20:30Z',
    '1985-04-12T23:20:30-04',
    '1985-04-12T23:20:30+04:30',
    '1964/2008',
    '2004-06/2006-08',
    '2004-02-01/2005',
    'Y170000002',
    'Y-170000002',
    '2001-21',
    '1984?',
    '2004-06~',
    '2004-06-11%',
    '201X',
    '20XX',
    '2004-XX',
    '1985-04-XX',
    '1985-XX-XX',
    '1985-04-12/..',
    '../1985-04-12',
    '1985-04/',
    '/1985',
    '1984~/2004-06',
    '1984-06-02?/2004-08-08~',
    '-1985',
    '[1667,1668-12]',
  ])('hold %s', (text) => {
    const parsed = parseEdtf(text);
    expect(parsed).not.toBeNull();
    expect(parsed === null ? null : formatEdtf(parsed)).toBe(text);
  });

  it('are read hardly slower than Date reads an instant', () => {
    const time = (work: () => unknown): number => {
      const before = process.cpuUsage();
      for (let i = 0; i < 100_000; i++) work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const parse = () => [parseEdtf('1984-06-02?/2004-08-08~'), parseEdtf('2021-12-07T18:00:00+03:00')];
    const peer = () => [Date.parse('2004-08-08'), Date.parse('2021-12-07T18:00:00+03:00')];
    time(parse);
    const ratio = time(parse) / time(peer);
    expect(ratio).toBeLessThan(15);
  });
});

describe('edtfBounds', () => {
  const boundsOf = (text: string) => {
    const parsed = parseEdtf(text);
    if (parsed === null) throw new Error(text);
    const { start, end } = edtfBounds(parsed);
    return [start, end];
  };

  it.each([
    ['2021-12-07', '2021-12-07T00:00:00Z', '2021-12-08T00:00:00Z'],
    ['2021-12', '2021-12-01T00:00:00Z', '2022-01-01T00:00:00Z'],
    ['202X', '2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
    ['2021-24', '2021-12-01T00:00:00Z', '2022-03-01T00:00:00Z'],
    ['2022/2024-02', '2022-01-01T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['[2021-12-04,2021-11-27]', '2021-11-27T00:00:00Z', '2021-12-05T00:00:00Z'],
    ['2021-12-07T18:00:00+03:00', '2021-12-07T15:00:00Z', '2021-12-07T15:00:01Z'],
    ['2021-12-07T18:00:00+03', '2021-12-07T15:00:00Z', '2021-12-07T15:00:01Z'],
    ['../2021', null, '2022-01-01T00:00:00Z'],
    ['Y170000002', null, null],
  ])('of %s', (text, start, end) => {
    expect(boundsOf(text)).toEqual([start, end]);
  });

  it('run forward for every date', () => {
    fc.assert(
      fc.property(date, (each) => {
        const { start, end } = edtfBounds(each);
        if (start !== null && end !== null) expect(start < end).toBe(true);
      }),
    );
  });
});
