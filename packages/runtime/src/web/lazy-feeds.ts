import type { Feeds } from '@dixit/model/ports';

/** Following feeds, with nothing opened before it is asked for. */
export const lazyFeeds = (open: () => Promise<Feeds>): Feeds => ({
  add: async (feed) => await (await open()).add(feed),
  set: async (url, patch) => await (await open()).set(url, patch),
  run: async (urls) => await (await open()).run(urls),
  importOpml: async (file) => await (await open()).importOpml(file),
  exportOpml: async () => await (await open()).exportOpml(),
});
