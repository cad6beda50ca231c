import { z } from 'zod';
import type { Rung } from '@dixit/model';
import type { Metadata } from '../html/metadata.ts';
import { readIsoDate } from '../published.ts';
import { domainOf } from '../url.ts';

/** Names that data sets and site builders give the same fact; the first that has a value counts. */
const NAMES = {
  title: ['title', 'headline', 'name'],
  url: ['url', 'link', 'uri', 'canonical_url', 'canonicalUrl', 'source_url', 'permalink'],
  published: [
    'published',
    'date',
    'published_at',
    'publishedAt',
    'date_published',
    'datePublished',
    'date_publish',
    'publication_date',
    'publish_date',
    'pubDate',
    'pubdate',
  ],
  outlet: ['outlet', 'publisher', 'source', 'source_name', 'site_name', 'site', 'newspaper', 'source_domain', 'domain'],
  authors: ['authors', 'author', 'byline', 'creator'],
  language: ['language', 'lang'],
  section: ['section', 'category'],
} as const;

const Words = z.string();
const Named = z
  .object({ name: z.string().nullish(), title: z.string().nullish() })
  .transform(({ name, title }) => name ?? title ?? '');
const Name = z.union([Words, Named]);
const Facts = z.object({
  title: Words.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: z.union([Words, z.number()]).transform(instantOf).optional(),
  outlet: Name.optional(),
  authors: z.union([Name.transform((name) => [name]), z.array(Name)]).optional(),
  language: z.string().max(35).optional(),
  section: Words.optional(),
});

/** A fact that is there and cannot be read: its name in the data, and what is wrong with it. */
export interface BadFact {
  field: string;
  problem: string;
}

/** What a record or a front matter says of a document, unknown fields left aside; or the first bad fact. */
export function factsOf(data: Readonly<Record<string, unknown>>, rung: Rung): Metadata | BadFact {
  const names = new Map<string, string>();
  const picked = Object.fromEntries(
    Object.entries(NAMES).map(([fact, aliases]) => {
      const alias = aliases.find((name) => hasValue(data[name]));
      names.set(fact, alias ?? fact);
      return [fact, alias === undefined ? undefined : data[alias]];
    }),
  );
  const read = Facts.safeParse(picked);
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      field: names.get(String(issue?.path[0])) ?? '',
      problem:
        issue?.code === 'custom'
          ? 'invalid_format'
          : KNOWN.has(issue?.code ?? '')
            ? (issue?.code ?? '')
            : 'invalid_type',
    };
  }
  const { title, url, published, outlet, authors = [], language, section } = read.data;
  const found = (value: string | undefined): { value: string; rung: Rung } | null => {
    const words = value?.replace(/\s+/gu, ' ').trim() ?? '';
    return words === '' ? null : { value: words, rung };
  };
  const publisher = found(outlet);
  return {
    title: found(title),
    bylines: authors.flatMap((name) => found(name) ?? []),
    publisher: publisher && {
      value: { name: publisher.value, domain: domainOf(url ?? null) },
      rung,
    },
    section: found(section),
    canonicalUrl: url ?? null,
    language: language ?? null,
    description: null,
    published: published ?? null,
    modified: null,
    found: foundIn(picked, rung),
    isLive: false,
    updates: [],
  };
}

/** The values as they stand there. */
function foundIn(picked: Readonly<Record<string, unknown>>, rung: Rung): Metadata['found'] {
  const { title, authors, outlet, section, url, published, language } = picked;
  const fields = { title, bylines: authors, publisher: outlet, section, canonicalUrl: url, published, language };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, { rung, raw: typeof value === 'string' ? value : JSON.stringify(value) }]],
    ),
  );
}

const KNOWN = new Set(['invalid_type', 'invalid_format', 'too_big']);

const hasValue = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** An ISO date or instant as it stands, else whatever else names an instant: the form of mail, seconds since 1970. */
function instantOf(value: string | number, context: z.RefinementCtx): Metadata['published'] {
  const words = typeof value === 'number' ? '' : value.trim();
  const own = words === '' ? null : readIsoDate(words.replaceAll('/', '-'), 'metadata');
  if (own !== null) return own;
  const number = typeof value === 'number' ? value : Number.NaN;
  const at = Number.isNaN(number) ? Date.parse(MAIL.test(words) ? words : '') : number * (number < 1e11 ? 1000 : 1);
  const read = Number.isNaN(at) || Math.abs(at) > 8e15 ? null : readIsoDate(new Date(at).toISOString(), 'metadata');
  if (read === null) context.addIssue({ code: 'custom' });
  return read;
}

/** `Mon, 03 Mar 2025 08:15:00 +0100` */
const MAIL = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[A-Z]{1,4}|[+-]\d{4})$/u;
