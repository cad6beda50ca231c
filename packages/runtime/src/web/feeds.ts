import { discoverFeeds, readFeed, readOpml, writeOpml } from '@dixit/ingest/feed';
import { listingKind } from '@dixit/ingest/listing';
import { DixitError, type Feed, type Job } from '@dixit/model';
import type { Feeds, IntakeItem, NewFeed, Store } from '@dixit/model/ports';
import type { WebDeps } from './read-address.ts';

/** Minutes: what a newspaper publishes within an hour still stands in its feed. */
const EVERY = 60;
const PAGE = 500;

/** Minutes after which a feed is due again of whose reading nothing was heard. */
const SILENT = 10;

const soon = (now: string): string =>
  new Date(Date.parse(now) + SILENT * 60_000).toISOString().replace(/\.\d+Z$/u, 'Z');

export interface FeedsDeps extends WebDeps {
  submit: (items: readonly IntakeItem[]) => Promise<Job>;
}

/** Feeds that are followed, behind the API. */
export function createFeeds(deps: FeedsDeps): Feeds {
  const { store, clock, submit } = deps;
  const follow = async (own: NewFeed): Promise<{ feed: Feed; isNew: boolean }> => {
    const { feeds } = await store();
    const isNew = await feeds.add(feedOf(own, clock.now()));
    return { feed: known(await feeds.get(own.url), own.url), isNew };
  };
  return {
    async add(own) {
      const url = new URL(own.url).href;
      const before = await (await store()).feeds.get(url);
      if (before !== null) return { feed: before, isNew: false };
      const target = await feedAt(deps, url);
      return await follow({ ...own, url: target.url, title: own.title ?? target.title });
    },
    async set(url, patch) {
      const { feeds } = await store();
      const before = known(await feeds.get(url), url);
      const isSooner = patch.every !== undefined && patch.every !== before.every;
      const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      return await feeds.set(url, { ...said, ...(isSooner ? { interval: null, nextReadAt: clock.now() } : {}) });
    },
    async run(urls) {
      const { feeds } = await store();
      const asked =
        urls === null
          ? await feeds.due(clock.now(), soon(clock.now()))
          : await Promise.all(urls.map(async (url) => await chosenFeed(feeds, url)));
      const chosen: Feed[] = [];
      for (const feed of asked) chosen.push(await moved(feeds, feed));
      const reading = new Date().toISOString();
      const job = chosen.length === 0 ? null : await submit(chosen.map(({ url }) => addressItem(url, reading)));
      return { job, nextReadAt: await feeds.nextDue() };
    },
    async importOpml({ text, name, every }) {
      const count = { added: 0, known: 0 };
      for (const { url, title } of readOpml(Buffer.from(text), name)) {
        const { isNew } = await follow({ url, title: title ?? undefined, every });
        count[isNew ? 'added' : 'known'] += 1;
      }
      return count;
    },
    async exportOpml() {
      const { feeds } = await store();
      const all: Feed[] = [];
      for (let cursor: string | null = null; ;) {
        const page = await feeds.list({ cursor, limit: PAGE });
        all.push(...page.rows);
        cursor = page.nextCursor;
        if (cursor === null) return writeOpml(all, 'Dixit');
      }
    },
  };
}

const chosenFeed = async (feeds: Store['feeds'], url: string): Promise<Feed> =>
  known(await feeds.get(new URL(url).href), url);

/** Between two readings, so that the items of one keep their names; an address that is followed already is left alone. */
async function moved(feeds: Store['feeds'], feed: Feed): Promise<Feed> {
  const { url, movedTo: to } = feed;
  return to !== undefined && (await feeds.move(url, to)) ? known(await feeds.get(to), to) : feed;
}

function known(feed: Feed | null, url: string): Feed {
  if (feed === null) throw new DixitError('NOT_FOUND', { id: url });
  return feed;
}

/** Where the feed of an address is: there, or where the page that stands there says. */
async function feedAt({ fetcher }: FeedsDeps, url: string): Promise<{ url: string; title: string | undefined }> {
  const { bytes, mediaType, permanentUrl, url: arrived } = await fetcher.get(url);
  const kind = listingKind(bytes);
  if (kind === 'sitemap') return { url: permanentUrl, title: undefined };
  if (kind === 'feed')
    return { url: permanentUrl, title: readFeed(bytes, { url: arrived, mediaType }).title ?? undefined };
  const [announced] = discoverFeeds(new TextDecoder().decode(bytes.subarray(0, 1_000_000)), arrived);
  if (!announced) throw new DixitError('FEED_UNREADABLE', { url });
  return { url: announced.url, title: announced.title ?? undefined };
}

function feedOf({ url, title, outlet, every = EVERY }: NewFeed, now: string): Feed {
  return {
    url,
    title: title ?? null,
    outlet: outlet ?? null,
    every,
    isPaused: false,
    addedAt: now,
    lastReadAt: null,
    nextReadAt: now,
    interval: null,
    etag: null,
    lastModified: null,
    entries: 0,
    failures: 0,
    lastError: null,
  };
}

const addressItem = (url: string, retrievedAt: string): IntakeItem => ({
  name: url,
  bytes: null,
  mediaType: null,
  url,
  outlet: null,
  published: null,
  language: null,
  retrievedAt,
});
