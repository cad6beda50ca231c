import { type Entry, entryPage, readFeed, readOpml, readSitemap } from '@dixit/ingest/feed';
import { listingKind } from '@dixit/ingest/listing';
import { type Diagnostic, DixitError, type Feed } from '@dixit/model';
import type { FeedEntry } from '@dixit/model/ports';
import type { ChildItem, ExpandItem, ItemFacts } from '../jobs/seams.ts';
import type { WebDeps } from './read-address.ts';
import { afterReading, noteFailure } from './read-followed.ts';

type Children = AsyncGenerator<ChildItem, Diagnostic[], undefined>;

/**
 * Opens feeds, sitemaps and OPML files: addresses, to be read in their turn. Of a feed that is followed only the entries
 * that no earlier reading had, the oldest first.
 */
export function createOpenListing(deps: WebDeps): ExpandItem {
  return async (bytes, facts) => {
    const kind = listingKind(bytes);
    if (kind === null) return null;
    const store = await deps.store();
    const feed = await store.feeds.get(facts.name);
    if (feed === null) return kind === 'feed' ? entries(feedOf(bytes, facts), null) : listed(kind, bytes, facts);
    try {
      return await newEntries(deps, feed, bytes, facts);
    } catch (error) {
      if (error instanceof DixitError) await noteFailure(deps, { store, feed }, error);
      throw error;
    }
  };
}

const feedOf = (bytes: Uint8Array, { url, mediaType }: ItemFacts): ReturnType<typeof readFeed> =>
  readFeed(bytes, { url, mediaType });

async function newEntries(deps: WebDeps, feed: Feed, bytes: Uint8Array, facts: ItemFacts): Promise<Children> {
  const store = await deps.store();
  const { title, entries: all, lost } = await readAny(bytes, facts);
  const offered = await store.feeds.offer(feed.url, facts.retrievedAt, all);
  const result = offered.length > 0 ? 'changed' : 'unchanged';
  const validators = await store.web.validators(feed.url);
  await store.feeds.set(feed.url, {
    ...afterReading(deps, feed, { at: facts.retrievedAt, result }),
    ...(validators ?? { etag: null, lastModified: null }),
    title: feed.title ?? title,
    entries: feed.entries + (feed.lastReadAt === facts.retrievedAt ? 0 : offered.length),
  });
  const fresh = new Set<FeedEntry>(offered);
  return entries({ entries: all.filter((entry) => fresh.has(entry)), lost }, feed);
}

/** A feed, or a sitemap that is followed as one. */
async function readAny(bytes: Uint8Array, facts: ItemFacts): Promise<ReturnType<typeof readFeed>> {
  if (listingKind(bytes) !== 'sitemap') return feedOf(bytes, facts);
  const found: Entry[] = [];
  for await (const { kind, url, ...said } of readSitemap(bytes, facts.url)) {
    if (kind === 'page') found.push({ ...said, guid: url, url, content: null });
  }
  return { title: null, entries: found, lost: 0 };
}

/** Feeds begin with what is newest; documents are linked in the order in which they appeared. */
async function* entries(read: { entries: readonly Entry[]; lost: number }, feed: Feed | null): Children {
  for (const { guid, url, title, published, outlet, content } of read.entries.toReversed()) {
    const said = { outlet: feed?.outlet ?? undefined, hints: { title, published, outlet } };
    if (url !== null) yield { name: url, bytes: null, url, ...said };
    else if (content !== null)
      yield { name: title ?? guid, bytes: entryPage({ title, content }), url: null, mediaType: HTML, ...said };
  }
  if (read.lost === 0) return [];
  return [
    { stage: 'ingest', code: 'FEED_ENTRIES_LOST', severity: 'warning', params: { count: read.lost }, span: null },
  ];
}

const HTML = 'text/html; charset=utf-8';

async function* listed(kind: 'sitemap' | 'opml', bytes: Uint8Array, facts: ItemFacts): Children {
  if (kind === 'opml') {
    for (const { url } of readOpml(bytes, facts.name)) yield { name: url, bytes: null, url };
    return [];
  }
  for await (const { url, title, published, outlet } of readSitemap(bytes, facts.url)) {
    yield { name: url, bytes: null, url, hints: { title, published, outlet } };
  }
  return [];
}
