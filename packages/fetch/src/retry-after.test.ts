import { expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = Date.parse('2031-03-04T10:00:00Z');

it.each([
  ['120', 120_000],
  ['0', 0],
  ['Tue, 04 Mar 2031 10:00:30 GMT', 30_000],
  ['Tue, 04 Mar 2031 09:00:00 GMT', 0],
  ['-5', null],
  ['soon', null],
  ['', null],
  [undefined, null],
])('%s', (header, expected) => expect(retryAfter(header, NOW)).toBe(expected));
