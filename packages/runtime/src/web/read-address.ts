import type { Fetched as Page, Fetcher } from '@dixit/fetch';
import { entryPage } from '@dixit/ingest/feed';
import { type Diagnostic, DixitError } from '@dixit/model';
import type { Clock, Store } from '@dixit/model/ports';
import type { FetchItem, Fetched, ItemFacts } from '../jobs/seams.ts';
import { type FeedReader, readFollowed } from './read-followed.ts';

export interface WebDeps {
  store: () => Promise<Store>;
  fetcher: Fetcher;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
}

/**
 * Reads the address of an item. What has not changed since it was stored is not read again, unless something else is
 * said of it now. A page that cannot be had is replaced by the text that a feed gave of it, with a diagnostic.
 */
export function createFetchItem(deps: WebDeps): FetchItem {
  return async (facts, signal) => {
    const store = await deps.store();
    const feed = await store.feeds.get(facts.name);
    if (feed !== null) return await readFollowed(deps, { store, feed } satisfies FeedReader, facts, signal);
    try {
      const page = await readPage(deps, store, facts, signal);
      await store.feeds.settle(facts.url);
      return page;
    } catch (error) {
      if (!(error instanceof DixitError) || error.code === 'CANCELLED') throw error;
      const offered = await store.feeds.offered(facts.url);
      // What may still come stays on offer.
      if (offered !== null || error.retry === null) await store.feeds.settle(facts.url);
      if (offered === null) throw error;
      return {
        bytes: entryPage(offered),
        mediaType: 'text/html; charset=utf-8',
        url: facts.url,
        retrievedAt: deps.clock.now(),
        diagnostics: [textOfFeed(error)],
      };
    }
  };
}

type Facts = ItemFacts & { url: string };

async function readPage(
  { fetcher, clock }: WebDeps,
  store: Store,
  facts: Facts,
  signal: AbortSignal,
): Promise<Fetched> {
  const isSaid = facts.outlet !== null || facts.published !== null || facts.language !== null;
  const known = isSaid ? null : await store.web.validators(facts.url);
  const { sourceId = null, ...validators } = known ?? {};
  const page: Page = await fetcher.get(facts.url, { ...(sourceId === null ? {} : validators), signal });
  if (page.notModified) return { sourceId };
  await store.web.remember(facts.url, page);
  const { bytes, mediaType, url } = page;
  return { bytes, mediaType, url, retrievedAt: clock.now() };
}

function textOfFeed({ code }: DixitError): Diagnostic {
  return { stage: 'ingest', code: 'FEED_TEXT_ONLY', severity: 'warning', params: { problem: code }, span: null };
}
