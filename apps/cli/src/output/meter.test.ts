import { describe, expect, it } from 'vitest';
import { clock, createMeter } from './meter.ts';

describe('the meter', () => {
  it('waits until it can tell, then gives the rate of the last twenty seconds', () => {
    const rate = createMeter();
    expect(rate(0, 0)).toBeNull();
    expect(rate(15, 1_500)).toBeNull();
    expect(rate(30, 3_000)).toBe(10);
    for (let at = 4_000; at <= 60_000; at += 100) rate(30 + (at - 3_000) / 50, at);
    expect(rate(30 + (60_100 - 3_000) / 50, 60_100)).toBeCloseTo(20, 5);
  });
});

it.each([
  [0, '0:00'],
  [42.4, '0:42'],
  [77, '1:17'],
  [600, '10:00'],
  [3_661, '1:01:01'],
  [-3, '0:00'],
])('%s seconds read %s', (seconds, words) => expect(clock(seconds)).toBe(words));
