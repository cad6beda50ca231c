import type { Clock, Feeds, Store } from '@dixit/model/ports';
import { systemClock } from '../clock.ts';
import type { FetchEnv } from '../env.ts';
import type { ExpandItem, FetchItem } from '../jobs/seams.ts';
import type { FeedsDeps } from './feeds.ts';
import { lazyFetcher } from './lazy-fetcher.ts';
import type { WebDeps } from './read-address.ts';

export interface Web {
  fetchItem: FetchItem;
  /** For what stands at an address, or was handed in by a person; not for what lay in an archive. */
  openListing: ExpandItem;
  feeds(submit: FeedsDeps['submit']): Promise<Feeds>;
}

export interface WebOptions {
  store: () => Promise<Store>;
  fetch: FetchEnv;
  version: string;
  clock?: Clock;
}

/** Reading from the web, as far as it needs the store. Its parts are loaded when they are first needed. */
export function createWeb({ store, fetch, version, clock = systemClock }: WebOptions): Web {
  const shared = {
    take: async (host: string, ms: number) => await (await store()).web.takeHost(host, ms),
    free: async (host: string, ms: number) => await (await store()).web.freeHost(host, ms),
  };
  const fetcher = lazyFetcher(async () => (await import('@dixit/fetch')).createFetcher({ ...fetch, version, shared }));
  const deps: WebDeps = { store, fetcher, clock, random: Math.random };
  // A saved feed that lies in an archive must not send anybody to the web.
  const read = new WeakSet<Uint8Array>();
  return {
    fetchItem: async (facts, signal) => {
      const { createFetchItem } = await import('./read-address.ts');
      const answer = await createFetchItem(deps)(facts, signal);
      if ('bytes' in answer) read.add(answer.bytes);
      return answer;
    },
    openListing: async (bytes, facts, signal) => {
      if (facts.depth > 0 && !read.has(bytes)) return null;
      const { createOpenListing } = await import('./open-listing.ts');
      return await createOpenListing(deps)(bytes, facts, signal);
    },
    feeds: async (submit) => (await import('./feeds.ts')).createFeeds({ ...deps, submit }),
  };
}
