import { DixitError } from '@dixit/model';
import { type AnyFeed, type AtomFeed, type JsonFeed, type RdfFeed, type RssFeed, parseFeed } from 'feedsmith';
import { decodeXml } from './decode.ts';
import { type Entry, addressOf, fullTextOf, titleOf } from './entry.ts';
import { salvage } from './salvage.ts';

export interface Feed {
  title: string | null;
  /** In the order of the feed, which mostly is newest first; each address once. */
  entries: Entry[];
  /** Entries that could not be read in a feed that is broken. */
  lost: number;
}

/**
 * RSS, Atom, RDF or JSON Feed, with its charset as declared. A feed that is broken or was cut gives the entries
 * that can be read. `url` makes relative links absolute. Throws FEED_UNREADABLE. Linear in the size.
 */
export function readFeed(
  bytes: Uint8Array,
  { url, mediaType }: { url: string | null; mediaType: string | null },
): Feed {
  const text = decodeXml(bytes, mediaType);
  try {
    return { ...feedOf(parseFeed(text), url), lost: 0 };
  } catch (cause) {
    const { parts, lost } = salvage(text, (part) => feedOf(parseFeed(part), url));
    const [first] = parts;
    if (!first) throw new DixitError('FEED_UNREADABLE', { url: url ?? '' }, { cause });
    return { title: first.title, entries: unique(parts.flatMap(({ entries }) => entries)), lost };
  }
}

type Read = Pick<Feed, 'title' | 'entries'>;

function feedOf(parsed: AnyFeed, url: string | null): Read {
  if (parsed.format === 'atom') return atomOf(parsed.feed, url);
  if (parsed.format === 'rss') return rssOf(parsed.feed, url);
  if (parsed.format === 'rdf') return rdfOf(parsed.feed, url);
  return jsonOf(parsed.feed, url);
}

function rssOf(feed: RssFeed.Feed<string>, url: string | null): Read {
  const base = baseOf(feed.xml?.base, url, feed.link);
  const entries = (feed.items ?? []).map((item) => {
    const guid = item.guid?.value?.trim();
    const permalink = item.guid?.isPermaLink !== false && /^https?:/i.test(guid ?? '') ? guid : null;
    return entryOf(guid, {
      url: addressOf([item.link, permalink, item.atom?.links?.[0]?.href], baseOf(item.xml?.base, base)),
      title: titleOf(item.title, true),
      published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
      outlet: titleOf(item.source?.title, true),
      content: fullTextOf([item.content?.encoded]),
    });
  });
  return { title: titleOf(feed.title, true), entries: unique(entries) };
}

function rdfOf(feed: RdfFeed.Feed<string>, url: string | null): Read {
  const base = baseOf(feed.xml?.base, url, feed.link);
  const entries = (feed.items ?? []).map((item) =>
    entryOf(item.rdf?.about, {
      url: addressOf([item.link, item.rdf?.about], base),
      title: titleOf(item.title, true),
      published: item.dc?.dates?.[0],
      outlet: null,
      content: fullTextOf([item.content?.encoded]),
    }),
  );
  return { title: titleOf(feed.title, true), entries: unique(entries) };
}

function atomOf(feed: AtomFeed.Feed<string>, url: string | null): Read {
  const base = baseOf(feed.xml?.base, url);
  const entries = (feed.entries ?? []).map((entry) => {
    const own = baseOf(entry.xml?.base, base);
    const pages = (entry.links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate');
    const best = pages.find(({ type = 'text/html' }) => /html/i.test(type)) ?? pages[0];
    const isHtml = entry.content?.type === 'html' || entry.content?.type === 'xhtml';
    return entryOf(entry.id, {
      url: addressOf([best?.href, entry.content?.src, /^https?:/i.test(entry.id ?? '') ? entry.id : null], own),
      title: textOf(entry.title),
      published: entry.published ?? entry.updated,
      outlet: textOf(entry.source?.title),
      content: isHtml ? fullTextOf([entry.content?.value]) : null,
    });
  });
  return { title: textOf(feed.title), entries: unique(entries) };
}

function jsonOf(feed: JsonFeed.Feed<string>, url: string | null): Read {
  const base = baseOf(undefined, url, feed.feed_url, feed.home_page_url);
  const entries = (feed.items ?? []).map((item) =>
    entryOf(item.id, {
      url: addressOf([item.url, item.external_url, /^https?:/i.test(item.id ?? '') ? item.id : null], base),
      title: titleOf(item.title, false),
      published: item.date_published ?? item.date_modified,
      outlet: null,
      content: fullTextOf([item.content_html]),
    }),
  );
  return { title: titleOf(feed.title, false), entries: unique(entries) };
}

/** An Atom text: what says that it is HTML holds entities and tags, what says `text` holds characters. */
const textOf = (text: AtomFeed.Text | undefined): string | null =>
  titleOf(text?.value, text?.type === 'html' || text?.type === 'xhtml');

type Facts = Omit<Entry, 'guid' | 'published'> & { published: string | undefined };

function entryOf(guid: string | undefined, facts: Facts): Entry {
  return { ...facts, guid: guid?.trim() || (facts.url ?? ''), published: facts.published?.trim() || null };
}

/** Each entry once, and none that has neither address nor text. */
function unique(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ guid, url, content }) => {
    const key = url ?? guid;
    if ((url === null && content === null) || key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `xml:base` on top of the first address that is one. */
function baseOf(base: string | undefined, ...below: (string | null | undefined)[]): string | null {
  const under = below.find((one) => one && URL.canParse(one)) ?? null;
  return base ? (URL.parse(base, under ?? undefined)?.href ?? under) : under;
}
