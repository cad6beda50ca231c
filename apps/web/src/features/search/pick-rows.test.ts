import { expect, test } from 'vitest';
import { PICK_LIMIT } from '../../lib/query.ts';
import { pickRange, togglePick } from './pick-rows.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

test('a row is picked and let go, the order of picking stays', () => {
  expect(togglePick(['c'], 'a')).toEqual(['c', 'a']);
  expect(togglePick(['c', 'a'], 'c')).toEqual(['a']);
});

test('a range goes both ways, adds to what is picked, and names nobody twice', () => {
  expect(pickRange(['b'], order, ['b', 'd'])).toEqual(['b', 'c', 'd']);
  expect(pickRange(['d'], order, ['d', 'b'])).toEqual(['d', 'b', 'c']);
  expect(pickRange(['a', 'c'], order, ['c', 'd'])).toEqual(['a', 'c', 'd']);
});

test('without a row to start from, only the row itself', () => {
  expect(pickRange([], order, [null, 'd'])).toEqual(['d']);
  expect(pickRange(['x'], order, ['x', 'd'])).toEqual(['x', 'd']);
});

test('never more than a link carries', () => {
  const many = Array.from({ length: PICK_LIMIT + 50 }, (_, i) => `r${i}`);
  expect(pickRange([], many, ['r0', `r${PICK_LIMIT + 49}`])).toHaveLength(PICK_LIMIT);
  expect(togglePick(many.slice(0, PICK_LIMIT), 'new')).toHaveLength(PICK_LIMIT);
});
