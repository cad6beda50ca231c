import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Source, TemporalValue } from '@dixit/model';
import { readWrittenDate } from '../dateline.ts';
import { readIsoDate } from '../published.ts';
import type { Candidate } from './ladder.ts';
import type { LinkedData } from './json-ld.ts';
import type { Markup } from './markup.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'datepublished',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publication_date',
  'publishdate',
  'pubdate',
  'date',
] as const;
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
] as const;

/** A date as a page gives it: where, and the string. */
export interface FoundDate {
  value: TemporalValue;
  rung: Source['bylines'][number]['rung'];
  raw: string;
}

/** When a page says that it was published and changed: JSON-LD, `meta`, microdata, `time`. */
export function readDates(
  linked: LinkedData,
  markup: Markup,
  locales: LocaleRegistry,
): { published: FoundDate | null; modified: FoundDate | null } {
  const meta = (names: readonly string[]): Candidate[] =>
    names.flatMap((name) => (markup.metas.get(name) ?? []).map((raw) => ({ raw, rung: 'meta' as const })));
  const item = (name: string): Candidate[] =>
    (markup.items.get(name) ?? []).flatMap((element) => {
      const raw = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
      return raw ? [{ raw: raw.trim(), rung: 'markup' as const }] : [];
    });
  const times = (isModified: boolean): Candidate[] =>
    markup.times
      .filter((time) => time.isModified === isModified && (time.isNear || isModified))
      .map(({ value }) => ({ raw: value, rung: 'markup' as const }));
  const own = (raw: string | null): Candidate[] => (raw === null ? [] : [{ raw, rung: 'json-ld' as const }]);
  return {
    published: firstDate(
      [...own(linked.published), ...meta(PUBLISHED), ...item('datepublished'), ...times(false)],
      locales,
    ),
    modified: firstDate([...own(linked.modified), ...meta(MODIFIED), ...item('datemodified'), ...times(true)], locales),
  };
}

function firstDate(candidates: readonly Candidate[], locales: LocaleRegistry): FoundDate | null {
  for (const { raw, rung } of candidates) {
    const value = readDateString(raw, locales);
    if (value !== null) return { value, rung, raw };
  }
  return null;
}

const COMPACT = /^(\d{4})(\d\d)(\d\d)$/u;
const RFC_2822 = /^(?:\p{L}{3}, )?(\d{1,2}) (\p{L}{3}) (\d{4}) (\d\d:\d\d)(?::(\d\d))? ?(Z|GMT|UTC|[+-]\d{4})$/u;
const RFC_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONGEST = 120;

/** A date in one of the forms that pages use: ISO 8601, with slashes or compact, RFC 2822, epoch, words of a language. */
function readDateString(raw: string, locales: LocaleRegistry): TemporalValue | null {
  const text = raw.trim().slice(0, LONGEST);
  const iso = text
    .replace(COMPACT, '$1-$2-$3')
    .replace(/^(\d{4})\/(\d\d)\/(\d\d)/u, '$1-$2-$3')
    .replace(/ ?(?:UTC|GMT)$/u, 'Z')
    .replace(/^(\d{4}-\d\d-\d\d)Z$/u, '$1')
    .replace(/^(\d{4}-\d\d-\d\d)([+-]\d\d:?\d\d)$/u, '$1');
  return readIsoDate(iso, 'metadata') ?? readRfcDate(text) ?? readEpoch(text) ?? readWords(text, locales);
}

function readRfcDate(text: string): TemporalValue | null {
  const parts = RFC_2822.exec(text);
  const month = RFC_MONTHS.indexOf(parts?.[2]?.toLowerCase() ?? '') + 1;
  if (!parts || month === 0) return null;
  const [, day = '', , year, clock, second = '00', zone = 'Z'] = parts;
  const pad = (value: string): string => value.padStart(2, '0');
  const offset = /^[+-]/u.test(zone) ? zone : 'Z';
  return readIsoDate(`${year}-${pad(String(month))}-${pad(day)}T${clock}:${second}${offset}`, 'metadata');
}

function readEpoch(text: string): TemporalValue | null {
  if (!/^1\d{9}(?:\d{3})?$/u.test(text)) return null;
  const at = new Date(Number(text.padEnd(13, '0')));
  return readIsoDate(at.toISOString().replace(/\.\d{3}Z$/u, 'Z'), 'metadata');
}

function readWords(text: string, locales: LocaleRegistry): TemporalValue | null {
  for (const code of locales.codes) {
    const page = locales.get(code)?.page;
    const value = page ? readWrittenDate(text, page) : null;
    if (value !== null) return { ...value, basis: 'metadata' };
  }
  return null;
}
