import type { Locale } from '@dixit/locales/contract';
import type { Diagnostic, Source, Span, TemporalExpression, TemporalValue } from '@dixit/model';
import type { Quotation } from '@dixit/text';
import type { Day } from './calendar.ts';
import type { Reading } from './grammar.ts';
import { lexiconOf } from './lexicon.ts';
import { readMoments } from './parse.ts';
import { publishedFrom, type Stretch } from './published.ts';
import { resolveAll, type Written } from './resolve-all.ts';
import { TokenSheet } from './token-sheet.ts';
import { wordIndexOf } from './word-index.ts';
import { offsetAt } from './zones.ts';

export interface TemporalInput {
  source: Pick<Source, 'text' | 'blocks' | 'published'>;
  locale: Locale;
  quotations: readonly Quotation[];
}

export interface Temporals {
  expressions: TemporalExpression[];
  /** The date of the document as its text alone gives it; null when it gives none. */
  published: TemporalValue | null;
  diagnostics: Diagnostic[];
}

/** How many blocks of a page are looked at for a date when nothing else gives one. */
const FURNITURE = 40;

/**
 * Time expressions of all blocks but boilerplate, in reading order, resolved against
 * `source.published` when that is a day or finer, else against a day the text itself states.
 * Linear in the length of the text; an impossible date is a diagnostic, never a value.
 */
export function findTemporals({ source, locale, quotations }: TemporalInput): Temporals {
  const sheet = new TokenSheet(source.text, wordIndexOf(lexiconOf(locale.temporal)));
  const readings: (Stretch & { entry: TemporalValue | null })[] = [];
  let entry: TemporalValue | null = null;
  let first = true;
  for (const [index, { kind, span, update }] of source.blocks.entries()) {
    const furniture = kind === 'boilerplate';
    if (furniture && (source.published !== null || index > FURNITURE)) continue;
    if (update) entry = update.time;
    const tokens = sheet.read(span.start, span.end);
    const reading: Reading = { text: source.text, tokens, locale, impossible: [] };
    const found = readMoments(reading);
    if (found.length > 0 || reading.impossible.length > 0)
      readings.push({ reading, found, entry, span, index, furniture, first: first && !furniture });
    if (!furniture) first = false;
  }
  const published = publishedFrom(readings, source.published);
  const date = source.published ?? published;
  const writing = writtenOn(date);
  const told = readings.filter(({ furniture }) => !furniture);
  const expressions = [
    ...told.flatMap((stretch) =>
      resolveAll(stretch, writtenIn(stretch.entry, writing), quotationsIn(quotations, stretch.span)),
    ),
    ...source.blocks.flatMap(timeOfUpdate),
  ].sort((a, b) => a.span.start - b.span.start);
  const diagnostics = [
    ...told.flatMap(({ reading }) =>
      reading.impossible.map((span) => diagnostic('DATE_IMPOSSIBLE', source.text, span)),
    ),
    ...contradictions(source.text, expressions),
  ];
  return { expressions, published, diagnostics };
}

const writtenOn = (date: TemporalValue | null): Written => ({
  date,
  today: dayOfWriting(date),
  now: secondsOfDay(date),
  house: null,
});

/** What an entry of a live blog says counts from the time it bears; where it bears none, from that of the page. */
function writtenIn(entry: TemporalValue | null, page: Written): Written {
  const own = entry === null ? page : writtenOn(entry);
  return { ...(own.today === null ? page : own), house: entry?.offset ?? null };
}

/** Those that begin in a block, by halving. */
function quotationsIn(quotations: readonly Quotation[], block: Span): readonly Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span.start ?? 0) < block.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((quotations[end]?.span.start ?? Infinity) < block.end) end++;
  return quotations.slice(low, end);
}

/** The printed time of an entry of a live blog, which ingest has put on the calendar. */
function timeOfUpdate({ update }: Source['blocks'][number]): TemporalExpression[] {
  const time = update?.time;
  if (!time?.span || time.text === null || time.edtf === null) return [];
  const value = time.edtf.replace(/(T\d\d:\d\d):00/, '$1');
  return [{ span: time.span, text: time.text, type: 'datetime', value, resolved: time }];
}

/** What o'clock it was where a document was written, in seconds of its day. */
function secondsOfDay(date: TemporalValue | null): number | null {
  const stated = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(date?.edtf ?? '');
  return stated === null ? null : Number(stated[1]) * 3600 + Number(stated[2]) * 60 + Number(stated[3] ?? 0);
}

/** The local day a document was written on, when its date is that precise. */
function dayOfWriting(date: TemporalValue | null): Day | null {
  if (date === null) return null;
  const stated = /^(\d{4}-\d\d-\d\d)/.exec(date.edtf ?? '');
  if (stated?.[1] !== undefined && !date.edtf?.includes('/')) return Date.parse(`${stated[1]}T00:00:00Z`) / 86_400_000;
  if (date.instant !== null) {
    const minutes = date.offset === null ? 0 : (offsetAt(date.offset, Date.parse(date.instant)) ?? 0);
    return Math.floor((Date.parse(date.instant) + minutes * 60_000) / 86_400_000);
  }
  if (date.start === null || date.end === null) return null;
  const days = (Date.parse(date.end) - Date.parse(date.start)) / 86_400_000;
  return days <= 1 ? Math.floor(Date.parse(date.start) / 86_400_000) : null;
}

/** "15:00 GMT (14:00 in Paris)": one instant given twice that is not one. */
function contradictions(text: string, expressions: readonly TemporalExpression[]): Diagnostic[] {
  return expressions.flatMap((right, i) => {
    const left = expressions[i - 1];
    if (left === undefined || left.type === 'range' || right.type === 'range') return [];
    const between = text.slice(left.span.end, right.span.start);
    const [a, b] = [left.resolved?.instant, right.resolved?.instant];
    if (!/^\s*\(\s*$/.test(between) || a === null || b === null || a === undefined || b === undefined || a === b)
      return [];
    return [diagnostic('ZONE_CONTRADICTORY', text, { start: left.span.start, end: right.span.end })];
  });
}

function diagnostic(
  code: 'DATE_IMPOSSIBLE' | 'ZONE_CONTRADICTORY',
  text: string,
  span: { start: number; end: number },
): Diagnostic {
  return { stage: 'extract', code, severity: 'warning', params: { text: text.slice(span.start, span.end) }, span };
}
