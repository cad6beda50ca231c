import { DixitError } from '@dixit/model';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts a request of somebody; rejects with RATE_LIMITED and the whole seconds to wait (`seconds`). */
export type Limit = (who: string) => Promise<void>;

/** So many requests of each a minute, counted by this process; 0 is no limit. */
export function createLimit(perMinute: number): Limit {
  if (perMinute === 0) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (who) => {
    try {
      await limiter.consume(who);
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      const seconds = Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000));
      throw new DixitError('RATE_LIMITED', { seconds }, { retry: { afterMs: thrown.msBeforeNext } });
    }
  };
}
