import { expect, test } from 'vitest';
import { pagerOf } from './pager.ts';

test.each([
  [{ PAGER: 'more' }, 'more'],
  [{ PAGER: 'more', DIXIT_PAGER: 'most' }, 'most'],
  [{ PAGER: 'more', DIXIT_PAGER: '' }, null],
  [{ PAGER: 'cat' }, null],
  [{ PAGER: 'more', TERM: 'dumb' }, null],
  [{ PATH: '/nowhere' }, null],
] as [Record<string, string>, string | null][])('%j: %s', (variables, pager) => {
  expect(pagerOf(variables)).toBe(pager);
});
