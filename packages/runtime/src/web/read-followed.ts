import { nextReading } from '@dixit/fetch';
import { listingKind } from '@dixit/ingest/listing';
import { DixitError, type ErrorBody, type Feed } from '@dixit/model';
import type { FeedPatch, Store } from '@dixit/model/ports';
import type { Fetched, ItemFacts } from '../jobs/seams.ts';
import type { WebDeps } from './read-address.ts';

export interface FeedReader {
  store: Store;
  feed: Feed;
}

const MIB = 1024 * 1024;
/** Feeds are read as a whole; those of newspapers have a hundredth of this. */
const LIMITS = { bytes: 20 * MIB, decodedBytes: 20 * MIB };

/**
 * Reads a feed that is followed, if it has changed, and sets when it is read again. The time of the reading is that of
 * its job, so that a job which was cut short reads the feed in full once more and finds the same entries new.
 * A feed that cannot be read has failed for this time: its schedule tries again, not the job.
 */
export async function readFollowed(
  deps: WebDeps,
  { store, feed }: FeedReader,
  facts: ItemFacts,
  signal: AbortSignal,
): Promise<Fetched> {
  const isBegun = feed.lastReadAt === facts.retrievedAt;
  const validators = isBegun ? {} : { etag: feed.etag, lastModified: feed.lastModified };
  try {
    const page = await deps.fetcher.get(feed.url, { ...validators, signal, limits: LIMITS });
    if (page.permanentUrl !== feed.url) await store.feeds.set(feed.url, { movedTo: page.permanentUrl });
    if (page.notModified) {
      await store.feeds.set(feed.url, afterReading(deps, feed, { at: facts.retrievedAt, result: 'unchanged' }));
      return { sourceId: null };
    }
    if (!isFeed(page.bytes)) throw new DixitError('FEED_UNREADABLE', { url: feed.url });
    await store.web.remember(feed.url, page);
    return { bytes: page.bytes, mediaType: page.mediaType, url: page.url, retrievedAt: facts.retrievedAt };
  } catch (error) {
    if (!(error instanceof DixitError) || error.code === 'CANCELLED') throw error;
    await noteFailure(deps, { store, feed }, error);
    throw new DixitError(error.code, error.params, { cause: error });
  }
}

const isFeed = (bytes: Uint8Array): boolean => ['feed', 'sitemap'].includes(listingKind(bytes) ?? '');

/** Keeps what went wrong with the feed, and stays away from it for longer; from one that is gone, for good. */
export async function noteFailure(
  deps: WebDeps,
  { store, feed }: FeedReader,
  { body, params }: DixitError,
): Promise<void> {
  const retryAfter = typeof params['retryAfter'] === 'number' ? params['retryAfter'] : null;
  const reading = { at: feed.lastReadAt, result: 'failed', error: body, retryAfter } as const;
  const patch = afterReading(deps, feed, reading);
  await store.feeds.set(feed.url, params['status'] === GONE ? { ...patch, isPaused: true } : patch);
}

/** HTTP: not here any more, and not to be asked for again. */
const GONE = 410;

interface Outcome {
  /** The reading; null when there was none. */
  at: string | null;
  result: 'changed' | 'unchanged' | 'failed';
  error?: ErrorBody;
  retryAfter?: number | null;
}

/** What a reading changes of a feed. */
export function afterReading(
  { clock, random }: Pick<WebDeps, 'clock' | 'random'>,
  { every, interval, failures }: Feed,
  { at, result, error, retryAfter = null }: Outcome,
): FeedPatch {
  const next = nextReading({ every, interval, result, retryAfter }, random());
  const nextReadAt = new Date(Date.parse(clock.now()) + next.minutes * 60_000).toISOString().replace('.000Z', 'Z');
  const isFailed = result === 'failed';
  return {
    lastReadAt: at,
    nextReadAt,
    interval: next.interval,
    failures: isFailed ? failures + 1 : 0,
    lastError: error ?? null,
  };
}
