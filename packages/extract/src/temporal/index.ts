import type { Locale } from '@dixit/locales/contract';
import type { Diagnostic, Source, TemporalExpression, TemporalValue } from '@dixit/model';
import type { Quotation } from '@dixit/text';
import { cut, type Pieces } from '../reading/pieces.ts';
import type { Day } from './calendar.ts';
import { isAge } from './age.ts';
import { endsOf } from './ends.ts';
import { isMark, isWord, type Reading } from './grammar.ts';
import { lexiconOf, timeTokens } from './lexicon.ts';
import { momentOf, type Core, type Found } from './moment.ts';
import { readMoments } from './parse.ts';
import { likelyYear, publishedFrom, spanOf } from './published.ts';
import { resolveMoment } from './resolve.ts';
import { directionAt } from './tense.ts';
import { offsetAt } from './zones.ts';

export interface TemporalInput {
  source: Pick<Source, 'text' | 'blocks' | 'published'>;
  locale: Locale;
  quotations: readonly Quotation[];
  /** Of `source.text`, where they are known. */
  pieces?: Pick<Pieces, 'all'>;
}

export interface Temporals {
  expressions: TemporalExpression[];
  /** The date of the document as its text alone gives it; null when it gives none. */
  published: TemporalValue | null;
  diagnostics: Diagnostic[];
}

/**
 * Time expressions of all blocks but boilerplate, in reading order, resolved against
 * `source.published` when that is a day or finer, else against a day the text itself states.
 * Linear in the length of the text; an impossible date is a diagnostic, never a value.
 */
export function findTemporals({ source, locale, pieces = { all: cut(source.text) } }: TemporalInput): Temporals {
  const lexicon = lexiconOf(locale.temporal);
  const readings: { reading: Reading; found: Found[]; house: string | null }[] = [];
  let house: string | null = null;
  for (const block of source.blocks) {
    if (block.kind === 'boilerplate') continue;
    if (block.update) house = block.update.time?.offset ?? null;
    const tokens = timeTokens(pieces, block.span.start, block.span.end, lexicon);
    const reading: Reading = { text: source.text, tokens, locale, impossible: [] };
    readings.push({ reading, found: readMoments(reading), house });
  }
  const published = publishedFrom(readings);
  const date = source.published ?? published;
  const today = dayOfWriting(date);
  const now = secondsOfDay(date);
  const expressions = [
    ...readings.flatMap(({ reading, found, house }) => resolveAll(reading, found, { date, today, now, house })),
    ...source.blocks.flatMap(timeOfUpdate),
  ].sort((a, b) => a.span.start - b.span.start);
  const diagnostics = [
    ...readings.flatMap(({ reading }) =>
      reading.impossible.map((span) => diagnostic('DATE_IMPOSSIBLE', source.text, span)),
    ),
    ...contradictions(source.text, expressions),
  ];
  return { expressions, published, diagnostics };
}

interface Written {
  date: TemporalValue | null;
  today: Day | null;
  now: number | null;
  house: string | null;
}

function resolveAll(
  reading: Reading,
  found: readonly Found[],
  { date, today, now, house }: Written,
): TemporalExpression[] {
  const expressions: TemporalExpression[] = [];
  let story: Day | null = null;
  let ahead: Day | null = null;
  for (const each of found) {
    const span = spanOf(reading, each);
    if (span === null) continue;
    if (isAge(reading, each, span)) continue;
    const direction = isAhead(reading, each) ? 'future' : directionAt(reading, each.from, each.to);
    const last = direction === 'future' ? (ahead ?? story) : story;
    const context = { today, now, story: last, direction, house };
    const year = likelyYear(date);
    const { value, type, time, day } = resolveMoment(each.moment, context, year);
    if (value === null && today !== null && isCalendarDate(each.moment.core)) {
      reading.impossible.push(span);
      continue;
    }
    if (day !== null) story = day;
    if (day !== null && today !== null && day > today) ahead = day;
    const text = reading.text.slice(span.start, span.end);
    const relative = isRelative(each) && today !== null;
    const basis = relative ? 'resolved-from-publication' : 'stated';
    const reference = relative ? (date?.instant ?? date?.edtf ?? date?.start ?? null) : null;
    const ends = type === 'range' ? endsOf(reading, each, { context, year, value }) : null;
    expressions.push({
      span,
      text,
      type,
      value,
      resolved: time === null ? null : { ...time, basis, reference, text, span },
      ...(ends === null ? {} : { ends }),
    });
  }
  return expressions;
}

/** The printed time of an entry of a live blog, which ingest has put on the calendar. */
function timeOfUpdate({ update }: Source['blocks'][number]): TemporalExpression[] {
  const time = update?.time;
  if (!time?.span || time.text === null || time.edtf === null) return [];
  const value = time.edtf.replace(/(T\d\d:\d\d):00/, '$1');
  return [{ span: time.span, text: time.text, type: 'datetime', value, resolved: time }];
}

/** A day or stretch of days that stands in no calendar once its year is known. */
const isCalendarDate = ({ kind }: Core): boolean => kind === 'day' || kind === 'range' || kind === 'month-day';

/** « avant l'hiver », "by the end of November". */
function isAhead(reading: Reading, { from, moment: { core } }: Found): boolean {
  if (core.kind !== 'month' && core.kind !== 'season' && core.kind !== 'weekday') return false;
  let before = from - 1;
  while (isWord(reading, before, 'article') || isMark(reading, before, "'")) before--;
  return isWord(reading, before, 'ahead');
}

function isRelative({ moment: { core } }: Found): boolean {
  switch (core.kind) {
    case 'year':
    case 'decade':
    case 'century':
      return false;
    case 'range':
      return [core.start, core.end].some((moment) => isRelative({ from: 0, to: 0, moment }));
    case 'anchored':
    case 'nth':
    case 'around':
      return isRelative({ from: 0, to: 0, moment: momentOf(core.of) });
    default:
      return !('year' in core && core.year !== null && 'year' in core.year);
  }
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
