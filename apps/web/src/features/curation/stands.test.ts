import { expect, test } from 'vitest';
import { stands } from './stands.ts';

test('a step holds, is taken back, and holds again once that is taken back', () => {
  const lines = [
    { id: 1, undoes: null },
    { id: 2, undoes: 1 },
    { id: 3, undoes: 2 },
    { id: 4, undoes: null },
  ];
  expect(stands(1, lines.slice(0, 1))).toBe(true);
  expect(stands(1, lines.slice(0, 2))).toBe(false);
  expect(stands(1, lines)).toBe(true);
  expect(stands(4, lines)).toBe(true);
});
