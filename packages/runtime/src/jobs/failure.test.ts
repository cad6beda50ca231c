import { DixitError, type JobItem } from '@dixit/model';
import { expect, it } from 'vitest';
import { afterFailure } from './failure.ts';

const item = { name: 'a.html', attempts: 0 } as JobItem;
const passing = (afterMs: number | null): DixitError =>
  new DixitError('SERVER_UNREACHABLE', {}, { retry: { afterMs } });
const waitOf = (attempts: number, error: unknown): number | null => {
  const { notBefore } = afterFailure({ ...item, attempts }, error, 0);
  return notBefore === null ? null : Date.parse(notBefore);
};

it('waits longer after each try, and gives up after the fifth', () => {
  expect([0, 1, 2, 3, 4].map((attempts) => waitOf(attempts, passing(null)))).toEqual([
    2_000,
    8_000,
    32_000,
    120_000,
    null,
  ]);
  expect(afterFailure({ ...item, attempts: 4 }, passing(null))).toMatchObject({
    state: 'failed',
    attempts: 5,
    error: { code: 'SERVER_UNREACHABLE' },
  });
});

it('waits as long as it was asked to, within an hour', () => {
  expect(waitOf(0, passing(60_000))).toBe(60_000);
  expect(waitOf(0, passing(10))).toBe(2_000);
  expect(waitOf(0, passing(1e9))).toBe(3_600_000);
});

it('tries a store that is busy again, and nothing else that says nothing of passing', () => {
  expect(waitOf(0, new DixitError('STORE_UNAVAILABLE'))).toBe(2_000);
  expect(waitOf(0, new DixitError('SOURCE_EMPTY'))).toBeNull();
  expect(waitOf(0, new Error('boom'))).toBeNull();
  expect(afterFailure(item, new Error('boom')).error).toEqual({ code: 'INTERNAL', params: { name: 'a.html' } });
});
