/** Milliseconds that something takes. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ value: Awaited<T>; ms: number }> {
  const since = performance.now();
  const value = await work();
  return { value, ms: performance.now() - since };
}

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Median time of several runs after those that warm up, in milliseconds. */
export async function medianMs(runs: number, work: () => unknown, warmUps = 1): Promise<number> {
  for (let i = 0; i < warmUps; i++) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push((await timed(work)).ms);
  return percentile(times, 0.5);
}

/** Median times of pieces of work that take turns, so that a busy moment falls on all of them; in milliseconds. */
export async function mediansInTurn(runs: number, works: readonly (() => unknown)[], warmUps = 1): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let i = 0; i < warmUps + runs; i++) {
    for (const [at, work] of works.entries()) {
      const { ms } = await timed(work);
      if (i >= warmUps) times[at]?.push(ms);
    }
  }
  return times.map((each) => percentile(each, 0.5));
}
