import { type CodeParams, DixitError } from '@dixit/model';
import { ACCEPT_ENCODING } from './body.ts';
import { type Guard, type Resolve, createGuard, shown } from './guard/guard.ts';
import { type Answer, hop } from './hop.ts';
import { type SharedTurns, createHostTurns } from './host-turns.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { retryAfter } from './retry-after.ts';
import type { Robots } from './robots/parse.ts';
import { createRobotsStore } from './robots/store.ts';

export interface FetchSettings {
  /** Hosts, addresses and networks that may be read although they are not public, on any port. */
  allow?: readonly string[];
  /** Where a site's owner reaches whoever runs this: an address of mail or a page. */
  contact?: string | null;
  version?: string;
  /** Milliseconds between two requests to one host; a `Crawl-delay` that is longer wins, up to a limit. */
  pauseMs?: number;
  limits?: Partial<Limits>;
  resolve?: Resolve;
  /** Where hosts are taken for all who read from them, in whatever process; else those of this fetcher alone take turns. */
  shared?: SharedTurns;
}

export interface FetchOptions {
  /** Validators of what is already known. */
  etag?: string | null;
  lastModified?: string | null;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
}

/** What was read at an address. `url` is where it stood after redirects; `permanentUrl` where it is to be asked for from now on. */
export interface Fetched {
  notModified: boolean;
  url: string;
  permanentUrl: string;
  bytes: Uint8Array;
  /** As received, parameters included. */
  mediaType: string | null;
  etag: string | null;
  lastModified: string | null;
}

export interface Fetcher {
  /**
   * Reads an address: guarded, within limits, as robots.txt allows, one request at a time for each host.
   * A host that answers 429 or 503 is asked again twice, when it says so and that is soon. Throws DixitError
   * with one of the FETCH_ codes, marked to be tried again where that may help, or CANCELLED.
   */
  get(url: string, options?: FetchOptions): Promise<Fetched>;
}

const PRODUCT = 'Dixit';
/** Hosts that ask for more between two requests do not get it: a list of pages would never end. */
const MAX_CRAWL_DELAY_MS = 30_000;
/** How long to wait for a host that is busy, in all; it may be asked again later by whoever asked. */
const MAX_BUSY_MS = 60_000;
const BUSY_TRIES = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
/** RFC 9309 asks for at least 500 KiB. */
const ROBOTS_LIMITS = { bytes: 1024 * 1024, decodedBytes: 1024 * 1024, totalMs: 20_000 };

const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/*;q=0.9,application/json;q=0.8,application/pdf;q=0.8,*/*;q=0.1';

export function createFetcher(settings: FetchSettings = {}): Fetcher {
  const { allow = [], contact = null, version = '0', pauseMs = 1_000, resolve } = settings;
  const guard: Guard = createGuard(resolve ? { allow, resolve } : { allow });
  const turns = createHostTurns(settings.shared);
  const robotsOf = createRobotsStore(PRODUCT);
  const userAgent = `${PRODUCT}/${version}${contact ? ` (+${contact})` : ''}`;

  interface Trip {
    headers: Record<string, string>;
    limits: Limits;
    signal: AbortSignal;
    isRobots: boolean;
  }

  async function follow(start: string, trip: Trip): Promise<Answer & { permanentUrl: string }> {
    let url = guard.check(start);
    let permanentUrl = url.href;
    let isPermanent = true;
    for (let steps = 0; ; steps += 1) {
      const answer = await askPolitely(url, trip);
      const location = REDIRECTS.has(answer.status) ? answer.headers.location : undefined;
      if (location === undefined) return { ...answer, permanentUrl };
      if (steps === trip.limits.redirects) {
        throw new DixitError('FETCH_REDIRECTS', { url: shown(url), limit: steps });
      }
      url = guard.check(URL.parse(location, url.href)?.href ?? location);
      isPermanent &&= PERMANENT.has(answer.status);
      if (isPermanent) permanentUrl = url.href;
    }
  }

  async function askPolitely(url: URL, trip: Trip): Promise<Answer> {
    let pause = trip.isRobots ? 0 : pauseMs;
    if (!trip.isRobots) {
      const robots = await robotsFor(url, trip);
      if (robots.withheld !== undefined) throw withheld(url, robots.withheld);
      if (!robots.isAllowed(url.pathname + url.search)) throw new DixitError('FETCH_ROBOTS', { url: shown(url) });
      pause = Math.max(pause, Math.min((robots.crawlDelay ?? 0) * 1_000, MAX_CRAWL_DELAY_MS));
    }
    return await askUntilFree(url, pause, trip);
  }

  /** What keeps robots.txt from being read keeps the page: the error names that. */
  async function robotsFor(url: URL, trip: Trip): Promise<Robots> {
    const limits = { ...trip.limits, ...ROBOTS_LIMITS };
    const read = async ({ href }: URL): Promise<Answer> =>
      await follow(href, { headers: headersOf({}), limits, signal: trip.signal, isRobots: true });
    try {
      return await robotsOf(url, read);
    } catch (cause) {
      if (!(cause instanceof DixitError) || cause.params['url'] === undefined) throw cause;
      const { code, params, retry } = cause;
      throw new DixitError(code, { ...params, url: shown(url) }, { cause, ...(retry ? { retry } : {}) });
    }
  }

  /** A host that is busy is left alone for as long as it asks, or twice as long each time. */
  async function askUntilFree(url: URL, pause: number, trip: Trip): Promise<Answer> {
    let waited = 0;
    for (let tries = 1; ; tries += 1) {
      const answer = await turns.take(url.host, pause, async () => await ask(url, trip), trip.signal);
      if (answer.status !== 429 && answer.status !== 503) return answer;
      const ms = retryAfter(answer.headers['retry-after'], Date.now()) ?? 1_000 * 2 ** tries;
      await turns.defer(url.host, Math.min(ms, MAX_BUSY_MS));
      waited += ms;
      if (trip.isRobots || tries === BUSY_TRIES || waited > MAX_BUSY_MS) return answer;
    }
  }

  async function ask(url: URL, { headers, limits, signal, isRobots }: Trip): Promise<Answer> {
    const deadline = AbortSignal.timeout(limits.totalMs);
    return await hop(guard, url, { headers, limits, signal, deadline, anyType: isRobots });
  }

  function headersOf({ etag, lastModified }: Pick<FetchOptions, 'etag' | 'lastModified'>): Record<string, string> {
    return {
      'user-agent': userAgent,
      accept: ACCEPT,
      'accept-encoding': ACCEPT_ENCODING,
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    };
  }

  return {
    async get(start, options = {}) {
      const { signal = new AbortController().signal } = options;
      const limits = { ...DEFAULT_LIMITS, ...settings.limits, ...options.limits };
      const answer = await follow(start, { headers: headersOf(options), limits, signal, isRobots: false });
      const { status, headers, body, permanentUrl } = answer;
      const isKnown = status === 304 && Boolean(options.etag ?? options.lastModified);
      if (!isKnown && (status < 200 || status > 299)) throw refusal(answer);
      return {
        notModified: isKnown,
        url: answer.url.href,
        permanentUrl,
        bytes: body,
        mediaType: headers['content-type'] ?? null,
        etag: headers.etag ?? (isKnown ? (options.etag ?? null) : null),
        lastModified: headers['last-modified'] ?? (isKnown ? (options.lastModified ?? null) : null),
      };
    },
  };
}

/** Answers that may be others later. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** RFC 9309, 2.3.1.4: who cannot say what is open has closed everything, for now. */
function withheld(url: URL, status: number): DixitError {
  const robots = new URL('/robots.txt', url);
  return new DixitError('FETCH_STATUS', { url: shown(robots), status }, { retry: { afterMs: null } });
}

function refusal({ url, status, headers }: Answer): DixitError {
  const wait = retryAfter(headers['retry-after'], Date.now());
  const params: CodeParams = wait === null ? {} : { retryAfter: Math.ceil(wait / 1_000) };
  const retry = PASSING.has(status) ? { retry: { afterMs: wait } } : {};
  return new DixitError('FETCH_STATUS', { url: shown(url), status, ...params }, retry);
}
