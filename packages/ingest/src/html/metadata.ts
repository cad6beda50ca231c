import type { Rung, Source, TemporalValue } from '@dixit/model';
import { readIsoDate } from '../published.ts';
import { domainOf } from '../url.ts';
import type { PageElement } from './page.ts';
import { readLinkedData, type LinkedData } from './json-ld.ts';

export interface Metadata {
  title: Source['title'];
  bylines: Source['bylines'];
  publisher: Source['publisher'];
  section: Source['section'];
  canonicalUrl: string | null;
  language: string | null;
  description: string | null;
  published: TemporalValue | null;
  isLive: boolean;
}

type Found = { value: string; rung: Rung };

/** What a page says about itself, best rung first: JSON-LD, `meta`, markup. */
export function readMetadata(root: PageElement, url: string | null): Metadata {
  const linked = readLinkedData(root);
  const meta = metaReader(root);
  const attribute = (selector: string, name: string): string | null =>
    clean(root.querySelector(selector)?.getAttribute(name));
  const words = (selector: string): string | null => clean(root.querySelector(selector)?.textContent);
  const site = meta('og:site_name', 'application-name');
  const title = first([
    [linked.headline, 'json-ld'],
    [meta('og:title', 'citation_title', 'dc.title', 'twitter:title'), 'meta'],
    [
      words('[itemprop="headline"]') ?? words('article h1') ?? words('main h1') ?? words('h1') ?? words('title'),
      'markup',
    ],
  ]);
  const publisher = first([
    [linked.publisher, 'json-ld'],
    [site ?? meta('citation_publisher', 'dc.publisher'), 'meta'],
    [
      attribute('[itemprop="publisher"] [itemprop="name"]', 'content') ??
        words('[itemprop="publisher"] [itemprop="name"]'),
      'markup',
    ],
  ]);
  const canonical = absolute(attribute('link[rel="canonical"]', 'href') ?? meta('og:url') ?? linked.url, url);
  const section = first([
    [linked.section, 'json-ld'],
    [meta('article:section', 'section'), 'meta'],
  ]);
  return {
    title: title && { value: withoutSite(title.value, publisher?.value ?? site), rung: title.rung },
    bylines: readBylines(linked, meta, root),
    publisher: publisher && {
      value: { name: publisher.value, domain: domainOf(canonical ?? url) },
      rung: publisher.rung,
    },
    section,
    canonicalUrl: canonical,
    language: clean(root.getAttribute('lang')) ?? linked.language ?? meta('og:locale', 'language', 'content-language'),
    description: meta('og:description', 'description', 'twitter:description') ?? linked.description,
    published: readDate(linked, meta, attribute, words),
    isLive: linked.types.includes('LiveBlogPosting'),
  };
}

type MetaReader = (...names: string[]) => string | null;

function metaReader(root: PageElement): MetaReader {
  const values = new Map<string, string>();
  for (const element of root.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const content = clean(element.getAttribute('content'));
    if (name && content !== null && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}

function readBylines(linked: LinkedData, meta: MetaReader, root: PageElement): Source['bylines'] {
  const name = (value: string): boolean => !/^https?:|^@/u.test(value) && value.length <= 100;
  const fromLinked = linked.authors.filter(name);
  if (fromLinked.length > 0) return fromLinked.map((value) => ({ value, rung: 'json-ld' as const }));
  const fromMeta = [meta('author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author')]
    .filter((value) => value !== null)
    .filter(name);
  if (fromMeta.length > 0) return fromMeta.map((value) => ({ value, rung: 'meta' as const }));
  const marked = [...root.querySelectorAll('[rel="author"], [itemprop="author"]')].flatMap(
    (element) => clean(element.textContent) ?? [],
  );
  return [...new Set(marked.filter(name))].map((value) => ({ value, rung: 'markup' as const }));
}

function readDate(
  linked: LinkedData,
  meta: MetaReader,
  attribute: (selector: string, name: string) => string | null,
  words: (selector: string) => string | null,
): TemporalValue | null {
  const candidates = [
    linked.published,
    meta(
      'article:published_time',
      'og:article:published_time',
      'citation_publication_date',
      'citation_date',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publication_date',
    ),
    attribute('[itemprop="datePublished"]', 'datetime') ??
      attribute('[itemprop="datePublished"]', 'content') ??
      words('[itemprop="datePublished"]'),
    attribute('article time[datetime], time[pubdate], header time[datetime]', 'datetime'),
  ];
  for (const candidate of candidates) {
    const value = candidate === null ? null : readIsoDate(candidate.replaceAll('/', '-'), 'metadata');
    if (value !== null) return value;
  }
  return null;
}

function first(options: ReadonlyArray<readonly [string | null, Rung]>): Found | null {
  for (const [value, rung] of options) if (value !== null && value !== '') return { value, rung };
  return null;
}

/** « Title | Site », « Title - Site », « Title – Site » -> the title. */
function withoutSite(title: string, site: string | null): string {
  if (site === null) return title;
  const ending = [' | ', ' - ', ' – ', ' — ', ' · ', ' : ']
    .map((mark) => mark + site)
    .find((end) => title.toLowerCase().endsWith(end.toLowerCase()));
  return ending === undefined ? title : title.slice(0, -ending.length).trim();
}

function clean(value: string | null | undefined): string | null {
  const text = (value ?? '').replace(/[\t\n\f\r ]+/gu, ' ').trim();
  return text === '' ? null : text;
}

function absolute(href: string | null, base: string | null): string | null {
  if (href === null) return null;
  return URL.parse(href, base ?? undefined)?.href ?? null;
}
