import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Findings, Source, TemporalValue } from '@dixit/model';
import { domainOf } from '../url.ts';
import { namesIn } from '../names.ts';
import { readDates } from './dates.ts';
import { readLinkedData, type LinkedData, type LinkedUpdate } from './json-ld.ts';
import { firstOf, type Candidate } from './ladder.ts';
import { clean, readMarkup, type Markup } from './markup.ts';
import type { PageElement } from './dom.ts';
import { withoutSite } from './title.ts';

export interface Metadata {
  title: Source['title'];
  bylines: Source['bylines'];
  publisher: Source['publisher'];
  section: Source['section'];
  canonicalUrl: string | null;
  language: string | null;
  description: string | null;
  published: TemporalValue | null;
  modified: TemporalValue | null;
  found: Findings;
  isLive: boolean;
  updates: readonly LinkedUpdate[];
}

/** What a page says about itself, best rung first: JSON-LD, `meta`, markup. */
export function readMetadata(root: PageElement, url: string | null, locales: LocaleRegistry): Metadata {
  const markup = readMarkup(root);
  const linked = readLinkedData(markup.linkedData);
  const meta = (...names: string[]): string | null =>
    names.map((name) => markup.metas.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const canonical = firstOf([
    [absolute(markup.canonical, url), 'markup'],
    [absolute(meta('og:url', 'parsely-link'), url), 'meta'],
    [absolute(linked.url, url), 'json-ld'],
  ]);
  const domain = domainOf(canonical?.raw ?? url);
  const site = meta('og:site_name', 'application-name', 'apple-mobile-web-app-title');
  const title = firstOf([
    [linked.headline, 'json-ld'],
    [
      meta(
        'og:title',
        'citation_title',
        'dc.title',
        'dcterms.title',
        'parsely-title',
        'sailthru.title',
        'twitter:title',
      ),
      'meta',
    ],
    [itemWords(markup, 'headline') ?? markup.headings[0] ?? markup.titleTag, 'markup'],
  ]);
  const named = title && withoutSite(title.raw, { sites: [linked.publisher, site], domain, headings: markup.headings });
  const headings = [...markup.headings, ...(named ? [named.title] : [])];
  const inTag = markup.titleTag === null ? null : withoutSite(markup.titleTag, { sites: [], domain, headings }).site;
  const publisher = firstOf([
    [linked.publisher, 'json-ld'],
    [site ?? meta('citation_publisher', 'dc.publisher', 'dcterms.publisher'), 'meta'],
    [publisherItem(markup) ?? named?.site ?? inTag, 'markup'],
  ]);
  const section = firstOf([
    [linked.section, 'json-ld'],
    [meta('article:section', 'og:article:section', 'parsely-section', 'section'), 'meta'],
    [itemWords(markup, 'articlesection'), 'markup'],
  ]);
  const language = firstOf([
    [markup.language, 'markup'],
    [linked.language, 'json-ld'],
    [meta('og:locale', 'language', 'content-language', 'dc.language'), 'meta'],
  ]);
  const authors = readBylines(linked, markup, locales, [publisher?.raw ?? null, site]);
  const { published, modified } = readDates(linked, markup, locales);
  return {
    title: title && named && { value: named.title, rung: title.rung },
    bylines: authors?.names.map((value) => ({ value, rung: authors.rung })) ?? [],
    publisher: publisher && { value: { name: publisher.raw, domain }, rung: publisher.rung },
    section: section && { value: section.raw, rung: section.rung },
    canonicalUrl: canonical?.raw ?? null,
    language: language?.raw ?? null,
    description: meta('og:description', 'description', 'twitter:description', 'dc.description') ?? linked.description,
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    found: foundIn({
      title,
      publisher,
      section,
      canonicalUrl: canonical,
      language,
      bylines: authors,
      published,
      modified,
    }),
    isLive: markup.isLive || linked.types.includes('LiveBlogPosting'),
    updates: linked.updates,
  };
}

function foundIn(candidates: Record<keyof Findings, Candidate | null>): Findings {
  const all = Object.entries(candidates).flatMap(([field, found]) =>
    found === null ? [] : [[field, { rung: found.rung, raw: found.raw }] as const],
  );
  return Object.fromEntries(all);
}

function readBylines(
  linked: LinkedData,
  { metas, items, authors }: Markup,
  locales: LocaleRegistry,
  notNames: readonly (string | null)[],
): (Candidate & { names: string[] }) | null {
  const meta = [
    'author',
    'article:author',
    'og:article:author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ]
    .map((name) => metas.get(name) ?? [])
    .find((values) => namesIn(values, locales, notNames).length > 0);
  const marked = [...(items.get('author') ?? []), ...(items.get('creator') ?? [])].flatMap((element) => {
    const name = element.find(isNamed) ?? element;
    return clean(name.getAttribute('content') ?? name.textContent) ?? [];
  });
  const rungs = [
    { values: linked.authors, rung: 'json-ld' as const },
    { values: meta ?? [], rung: 'meta' as const },
    { values: [...marked, ...authors], rung: 'markup' as const },
  ];
  for (const { values, rung } of rungs) {
    const names = namesIn(values, locales, notNames);
    if (names.length > 0) return { names, rung, raw: values.join('; ') };
  }
  return null;
}

const isNamed = (element: PageElement): boolean => element.getAttribute('itemprop') === 'name';

const itemWords = ({ items }: Markup, name: string): string | null => {
  const element = items.get(name)?.[0];
  return element === undefined ? null : clean(element.getAttribute('content') ?? element.textContent);
};

function publisherItem({ items }: Markup): string | null {
  const element = items.get('publisher')?.[0];
  const name = element?.find(isNamed);
  return name === undefined || name === null ? null : clean(name.getAttribute('content') ?? name.textContent);
}

function absolute(href: string | null, base: string | null): string | null {
  if (href === null) return null;
  return URL.parse(href, base ?? undefined)?.href ?? null;
}
