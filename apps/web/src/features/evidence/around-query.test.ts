import { expect, test } from 'vitest';
import { aroundQuery } from './around-query.ts';

test('days around an instant, and around a stretch of time with its last day', () => {
  expect(aroundQuery({ instant: '2026-03-01T23:30:00Z' }, 1)).toBe('since:2026-02-28 until:2026-03-02');
  expect(aroundQuery({ start: '2026-03-10T00:00:00Z', end: '2026-03-11T00:00:00Z' }, 7)).toBe(
    'since:2026-03-03 until:2026-03-17',
  );
  expect(aroundQuery({ start: '2026-03-01T00:00:00Z', end: '2026-04-01T00:00:00Z', instant: null }, 1)).toBe(
    'since:2026-02-28 until:2026-04-01',
  );
});

test('without a day, nothing', () => {
  expect(aroundQuery({ start: null, end: null, instant: null }, 7)).toBeNull();
});
