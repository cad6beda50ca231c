import { expect, it } from 'vitest';
import { nextReading } from './schedule.ts';

const MIDDLE = 0.5;

it('reads what changed as often as the user wants, what does not more and more seldom, but once a day', () => {
  let interval: number | null = null;
  const intervals = Array.from({ length: 12 }, () => {
    ({ interval } = nextReading({ every: 60, interval, result: 'unchanged' }, MIDDLE));
    return interval;
  });
  expect(intervals).toEqual([60, 90, 135, 203, 305, 458, 687, 1_031, 1_440, 1_440, 1_440, 1_440]);
  expect(nextReading({ every: 60, interval: 1_440, result: 'changed' }, MIDDLE)).toEqual({ interval: 60, minutes: 60 });
});

it('keeps longer away from what fails, and as long as the host asks', () => {
  expect(nextReading({ every: 60, interval: 60, result: 'failed' }, MIDDLE)).toEqual({ interval: 120, minutes: 120 });
  expect(nextReading({ every: 60, interval: 60, result: 'failed', retryAfter: 36_000 }, MIDDLE).minutes).toBe(600);
});

it('never reads a weekly feed daily', () => {
  expect(nextReading({ every: 10_080, interval: 10_080, result: 'unchanged' }, MIDDLE).interval).toBe(10_080);
});

it('spreads feeds that were added together by a tenth', () => {
  const minutes = [0, 0.25, 0.75, 1].map(
    (random) => nextReading({ every: 100, interval: null, result: 'changed' }, random).minutes,
  );
  expect(minutes).toEqual([90, 95, 105, 110]);
});
