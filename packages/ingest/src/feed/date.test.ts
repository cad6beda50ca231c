import { describe, expect, it } from 'vitest';
import { readFeedDate } from './date.ts';

describe('dates of feeds', () => {
  it.each([
    ['Tue, 04 Mar 2031 10:00:00 +0100', '2031-03-04T10:00:00+01:00', '2031-03-04T09:00:00Z'],
    ['Tue, 04 Mar 2031 10:00:00 GMT', '2031-03-04T10:00:00Z', '2031-03-04T10:00:00Z'],
    ['4 March 31 10:05 EST', '2031-03-04T10:05:00-05:00', '2031-03-04T15:05:00Z'],
    ['Tue, 4 Mar 2031 10:00:00 CEST', '2031-03-04T10:00:00+02:00', '2031-03-04T08:00:00Z'],
    ['Tue, 04 Mar 2031 10:00:00 +0100 (CET)', '2031-03-04T10:00:00+01:00', '2031-03-04T09:00:00Z'],
    ['04-Mar-2031 10:00:00 Z', '2031-03-04T10:00:00Z', '2031-03-04T10:00:00Z'],
    ['2031-03-04T10:00:00+01:00', '2031-03-04T10:00:00+01:00', '2031-03-04T09:00:00Z'],
    ['2031-03-04 10:00:00', '2031-03-04T10:00:00', null],
    ['Tue, 04 Mar 2031 10:00:00 XYZ', '2031-03-04T10:00:00', null],
    ['Tue, 04 Mar 2031', '2031-03-04', null],
    ['2031-03', '2031-03', null],
  ])('%s', (raw, edtf, instant) => {
    expect(readFeedDate(raw)).toMatchObject({ edtf, instant, basis: 'metadata' });
  });

  it.each([
    '',
    '  ',
    null,
    undefined,
    'yesterday',
    '31 Feb 2031 10:00 GMT',
    'Tue, 04 Foo 2031 10:00:00 GMT',
    '04 Mar 2031 25:00 GMT',
    '1'.repeat(9_000),
  ])('no date: %s', (raw) => expect(readFeedDate(raw)).toBeNull());
});
