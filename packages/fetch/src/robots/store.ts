import { DixitError } from '@dixit/model';
import type { Answer } from '../hop.ts';
import { OPEN_TO_ALL, type Robots, readRobots } from './parse.ts';

/** RFC 9309, 2.4: no longer than a day. What could not be had is asked for again sooner. */
const KEEP_MS = 24 * 3_600_000;
const KEEP_CLOSED_MS = 60_000;

const closedBy = (withheld: number): Robots => ({ isAllowed: () => false, crawlDelay: null, sitemaps: [], withheld });

/** The robots.txt of each origin, asked for once. */
export type RobotsOf = (url: URL, read: (robots: URL) => Promise<Answer>) => Promise<Robots>;

/**
 * RFC 9309, 2.3.1: a 4xx answer leaves everything open, a 5xx answer (and 429, as large crawlers read it)
 * closes everything. A host that does not answer at all is an error of its own, as its pages will not come either.
 */
export function createRobotsStore(product: string): RobotsOf {
  const known = new Map<string, { robots: Promise<Robots>; until: number }>();
  return async (url, read) => {
    const kept = known.get(url.origin);
    // What somebody else gave up on, or was told to give up, is asked for again.
    const robots = kept && kept.until > performance.now() ? await kept.robots.catch(() => null) : null;
    if (robots !== null) return robots;
    const entry = { robots: Promise.resolve(OPEN_TO_ALL), until: Infinity };
    entry.robots = read(new URL('/robots.txt', url)).then(
      ({ status, body }) => {
        const isOpen = status < 500 && status !== 429;
        entry.until = performance.now() + (isOpen ? KEEP_MS : KEEP_CLOSED_MS);
        if (status >= 200 && status < 300) return readRobots(new TextDecoder().decode(body), product);
        return isOpen ? OPEN_TO_ALL : closedBy(status);
      },
      (error: unknown) => {
        // Longer than anybody reads, or an endless chain: what stands there is no robots.txt.
        if (error instanceof DixitError && NO_ROBOTS.has(error.code)) return OPEN_TO_ALL;
        known.delete(url.origin);
        throw error;
      },
    );
    known.set(url.origin, entry);
    return await entry.robots;
  };
}

const NO_ROBOTS: ReadonlySet<string> = new Set(['FETCH_REDIRECTS', 'FETCH_TOO_LARGE', 'FETCH_TYPE']);
