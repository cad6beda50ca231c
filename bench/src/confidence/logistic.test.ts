import { expect, test } from 'vitest';
import { fitLogOdds, probability } from './logistic.ts';

test('gives the odds that were counted', () => {
  const examples = [
    ...Array.from({ length: 40 }, (_, i) => ({ marks: [0], isRight: i < 30, weight: 1 })),
    ...Array.from({ length: 40 }, (_, i) => ({ marks: [0, 1], isRight: i < 4, weight: 1 })),
  ];
  const beta = fitLogOdds(examples, 2, 1e-6);
  expect(probability(beta, [0])).toBeCloseTo(0.75, 3);
  expect(probability(beta, [0, 1])).toBeCloseTo(0.1, 3);
});

test('a mark that is rare says little, and one that is never seen nothing', () => {
  const often = Array.from({ length: 50 }, (_, i) => ({ marks: [0], isRight: i % 2 === 0, weight: 1 }));
  const [base = 0, rare = 0, never] = fitLogOdds([...often, { marks: [0, 1], isRight: false, weight: 1 }], 3, 1);
  expect(Math.abs(base)).toBeLessThan(0.1);
  expect(rare).toBeLessThan(0);
  expect(rare).toBeGreaterThan(-1);
  expect(never).toBe(0);
});

test('an example of half the weight counts half', () => {
  const full = { marks: [0], isRight: true, weight: 1 };
  const half = { marks: [0], isRight: false, weight: 0.5 };
  expect(probability(fitLogOdds([full, half, full, half], 1, 1), [0])).toBeCloseTo(2 / 3, 3);
});
