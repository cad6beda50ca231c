import { decodeHTML } from 'entities';

export interface AnnouncedFeed {
  url: string;
  title: string | null;
}

const TYPES = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/i;
/** Heads longer than this announce nothing further. */
const HEAD = 500_000;
const TAG = /<(link|base)\s((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Feeds that a page announces in its head, in their order, each once. */
export function discoverFeeds(html: string, url: string): AnnouncedFeed[] {
  const found = new Map<string, AnnouncedFeed>();
  let base = url;
  for (const [, tag = '', inside = ''] of headOf(html).matchAll(TAG)) {
    const attributes = new Map(
      Array.from(inside.matchAll(ATTRIBUTE), ([, name = '', ...values]) => [
        name.toLowerCase(),
        decodeHTML(values.find((value) => value !== undefined) ?? '').trim(),
      ]),
    );
    const target = URL.parse(attributes.get('href') ?? '', base);
    if (tag.toLowerCase() === 'base') base = target?.href ?? base;
    else if (target !== null && announcesFeed(attributes, target) && !found.has(target.href)) {
      found.set(target.href, { url: target.href, title: attributes.get('title') || null });
    }
  }
  return [...found.values()];
}

function announcesFeed(attributes: ReadonlyMap<string, string>, target: URL): boolean {
  const relations = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  const type = attributes.get('type')?.split(';')[0]?.trim() ?? '';
  return (
    relations.includes('alternate') && TYPES.test(type) && attributes.has('href') && /^https?:$/.test(target.protocol)
  );
}

function headOf(html: string): string {
  const head = html.slice(0, HEAD);
  const end = head.search(/<\/head\s*>|<body[\s>]/i);
  return (end < 0 ? head : head.slice(0, end)).replace(/<!--[^]*?-->/g, '');
}
