import { DixitError } from '@dixit/model';
import { type Opml, generateOpml, parseOpml } from 'feedsmith';
import { decodeXml } from './feed/decode.ts';

export interface OpmlFeed {
  url: string;
  title: string | null;
  /** Page of the outlet. */
  pageUrl: string | null;
}

/** Folders in folders, deeper than anybody files. */
const MAX_DEPTH = 50;

/** Feeds of an OPML file in their order, each once, out of whatever folders. Throws FEED_UNREADABLE. */
export function readOpml(bytes: Uint8Array, name: string): OpmlFeed[] {
  const found = new Map<string, OpmlFeed>();
  try {
    gather(parseOpml(decodeXml(bytes, null)).body?.outlines ?? [], found, 0);
  } catch (cause) {
    throw new DixitError('FEED_UNREADABLE', { url: name }, { cause });
  }
  return [...found.values()];
}

function gather(outlines: readonly Opml.Outline<string>[], found: Map<string, OpmlFeed>, depth: number): void {
  for (const { xmlUrl, htmlUrl, title, text, outlines: inside = [] } of outlines) {
    const url = httpUrl(xmlUrl);
    const name = (title ?? text ?? '').trim();
    if (url !== null && !found.has(url)) found.set(url, { url, title: name || null, pageUrl: httpUrl(htmlUrl) });
    if (depth < MAX_DEPTH) gather(inside, found, depth + 1);
  }
}

function httpUrl(value: string | undefined): string | null {
  const url = URL.parse(value?.trim() ?? '');
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** An OPML 2.0 file of feeds; of none it holds an empty folder, since a body must hold something. */
export function writeOpml(feeds: readonly Pick<OpmlFeed, 'url' | 'title'>[], title: string): string {
  const outlines = feeds.map((feed) => ({
    type: 'rss',
    text: feed.title ?? feed.url,
    title: feed.title ?? feed.url,
    xmlUrl: feed.url,
  }));
  return generateOpml({ head: { title }, body: { outlines: outlines.length === 0 ? [{ text: title }] : outlines } });
}
