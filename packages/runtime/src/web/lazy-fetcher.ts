import type { Fetcher } from '@dixit/fetch';

/** Reading from the web, with nothing of it loaded before an address is asked for: Node's HTTP takes 50 ms. */
export function lazyFetcher(open: () => Promise<Fetcher>): Fetcher {
  let opened: Promise<Fetcher> | null = null;
  return {
    get: async (url, options) => await (await (opened ??= open())).get(url, options),
  };
}
