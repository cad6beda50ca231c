/** Over how long a rate is taken: long enough to be steady, short enough to follow a change. */
const WINDOW_MS = 20_000;
/** A rate of less is no more than a guess. */
const LEAST_MS = 2_000;

/** How fast a count grows: gives the rate per second, or null while it is too early to tell. */
export function createMeter(): (count: number, now?: number) => number | null {
  const samples: { at: number; count: number }[] = [];
  return (count, now = performance.now()) => {
    samples.push({ at: now, count });
    while ((samples[1]?.at ?? now) < now - WINDOW_MS) samples.shift();
    // One sample a second is enough to know.
    if (samples.length > WINDOW_MS / 500) samples.splice(1, samples.length, ...thinned(samples.slice(1)));
    const [first] = samples;
    if (!first || now - first.at < LEAST_MS) return null;
    return ((count - first.count) / (now - first.at)) * 1_000;
  };
}

const thinned = <T>(samples: readonly T[]): T[] => samples.filter((_, i) => i % 2 === 0);

/** Seconds as a clock shows them: `0:42`, `1:05:00`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/u, '');
}
