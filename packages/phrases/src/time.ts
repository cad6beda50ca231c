import type { CompactTime } from '@dixit/model';
import type { Catalogue, IntervalTemplates } from './catalogue.ts';
import { type Edtf, type EdtfDate, readEdtf } from './edtf.ts';
import { dateFormat, joinedBy } from './formats.ts';
import { fill } from './template.ts';

/** What `time` needs of a temporal value; any of them will do. */
export type TimeLike = Pick<CompactTime, 'edtf' | 'instant' | 'approximate' | 'precision'> &
  Partial<Pick<CompactTime, 'start' | 'end' | 'basis'>> & { readonly alternatives?: readonly string[] };

const CLOCK_PRECISIONS = new Set(['second', 'minute', 'hour']);

/** A date or instant for people: « 7 décembre 2021 à 15:00 UTC », "about 2 March 2024", "date not stated". */
export function timeWords(value: TimeLike | null, catalogue: Catalogue): string {
  if (value === null) return catalogue.typography(catalogue.time.notStated);
  const about = value.approximate ? '~' : '';
  if (value.instant !== null && CLOCK_PRECISIONS.has(value.precision)) {
    return about + codeWords(value.instant, catalogue);
  }
  const code = value.edtf ?? boundsOf(value);
  const unplaced = unplacedWords(value, code, catalogue);
  if (unplaced !== null) return unplaced;
  if (code === null) return catalogue.typography(catalogue.time.notStated);
  const words = codeWords(code, catalogue);
  return value.approximate && !/[~%]/u.test(code) && !words.startsWith('~') ? `~${words}` : words;
}

/** The same without any clock time, where a row has room for no more: « 7 décembre 2021 ». */
export function dayWordsOf(value: TimeLike | null, catalogue: Catalogue): string {
  if (value === null) return timeWords(null, catalogue);
  const edtf = withoutClock(value.edtf ?? value.instant?.slice(0, 10) ?? null);
  const alternatives = value.alternatives?.flatMap((form) => form.split('T')[0] || []) ?? [];
  return timeWords({ ...value, edtf, alternatives, instant: null }, catalogue);
}

/** Dates of a code without their clock times, each the day where its clock stands. */
export function withoutClock<T extends string | null>(code: T): T {
  return (code?.replace(/(?<=\d)T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/gu, '') ?? null) as T;
}

/** The same for a bare EDTF or ISO value; anything else comes back as it is. */
export function codeWords(code: string, catalogue: Catalogue): string {
  const { locale } = catalogue;
  const edtf = readEdtf(code);
  if (edtf === null) return yearlessWords(code, catalogue) ?? code;
  switch (edtf.kind) {
    case 'date':
      return dateWords(edtf.date, catalogue);
    case 'one-of':
      return joinedBy(
        'disjunction',
        edtf.dates.map((date) => dateWords(date, catalogue)),
        locale,
      );
    case 'interval':
      return intervalWords(edtf, catalogue);
  }
}

type Interval = Extract<Edtf, { kind: 'interval' }>;

/** What lasts from one end to the other. */
function intervalWords({ start, end }: Interval, catalogue: Catalogue): string {
  const isOfDays = [start, end].every((date) => date === null || date.day !== null);
  const words = (date: EdtfDate | null) => date && dateWords(date, catalogue);
  return between(words(start), words(end), {
    templates: isOfDays ? catalogue.time.day : catalogue.time.wide,
    catalogue,
  });
}

/** What lies somewhere between two ends. */
function limitsWords({ start, end }: Interval, catalogue: Catalogue): string {
  const { limits, dayLimit } = catalogue.time;
  const words = (date: EdtfDate | null) => {
    if (date === null) return null;
    const shown = dateWords(date, catalogue);
    return date.day === null ? shown : fill(dayLimit, { day: shown }, {});
  };
  return between(words(start), words(end), { templates: limits, catalogue });
}

function between(
  start: string | null,
  end: string | null,
  { templates, catalogue }: { templates: IntervalTemplates; catalogue: Catalogue },
): string {
  const put = (template: string, params: Record<string, string>) => catalogue.typography(fill(template, params, {}));
  if (start !== null && end !== null) return start === end ? start : put(templates.range, { start, end });
  return start === null ? put(templates.until, { end: end ?? '' }) : put(templates.from, { start });
}

/**
 * A time of a day that is not known: « mardi à 15:00 UTC, jour inconnu (pas avant 2014) », or what is known of
 * it; null for a time that its own code tells.
 */
function unplacedWords(value: TimeLike, code: string | null, catalogue: Catalogue): string | null {
  const edtf = code === null ? null : readEdtf(code);
  const isLimits = value.basis === 'inferred' && value.precision === 'interval' && edtf?.kind === 'interval';
  if (code !== null && !isLimits) return null;
  const limits = isLimits ? limitsWords(edtf, catalogue) : null;
  const time = formWords(value.alternatives ?? [], catalogue);
  if (time === null) return limits;
  const { dayUnknown, dayWithin } = catalogue.time;
  const about = value.approximate ? `~${time}` : time;
  return catalogue.typography(
    fill(limits === null ? dayUnknown : dayWithin, { time: about, limits: limits ?? '' }, {}),
  );
}

const FORM = /^(?:XXXX-WXX-([1-7]))?(?:T(?:(\d{2}:\d{2}(?::\d{2})?Z?)|[A-Z]{2}))?$/u;

/** `XXXX-WXX-2T15:00Z`: « mardi à 15:00 UTC »; null when no form tells a weekday or a clock time. */
function formWords(forms: readonly string[], catalogue: Catalogue): string | null {
  const { locale, time } = catalogue;
  const words = forms.flatMap((form) => {
    const [whole, weekday, clock] = FORM.exec(form) ?? [];
    if (!whole) return [];
    const monday = Date.UTC(2024, 0, 1);
    const day = weekday && dateFormat(locale, { weekday: 'long' }).format(monday + (Number(weekday) - 1) * 86_400_000);
    if (!clock) return day ?? [];
    return day ? fill(time.at, { date: day, clock: clockWords(clock) }, {}) : clockWords(clock);
  });
  return words.length === 0 ? null : joinedBy('disjunction', new Set(words), locale);
}

const YEARLESS = /^XXXX-(\d{2})(?:-(\d{2}))?$/u;

/** « juin », « 24 février », where nothing says of which year. */
function yearlessWords(code: string, { locale }: Catalogue): string | null {
  const [, month, day] = YEARLESS.exec(code) ?? [];
  if (month === undefined) return null;
  const options: Intl.DateTimeFormatOptions = { month: 'long', ...(day && { day: 'numeric' }) };
  return dateFormat(locale, options).format(Date.UTC(2000, Number(month) - 1, Number(day ?? 1)));
}

function boundsOf(value: TimeLike): string | null {
  const [start, end] = [value.start?.slice(0, 10), value.end ?? null];
  if (end === null) return start === undefined ? null : `${start}/..`;
  const last = new Date(Date.parse(end) - 1000).toISOString().slice(0, 10);
  return start === last ? start : `${start ?? '..'}/${last}`;
}

function dateWords(date: EdtfDate, catalogue: Catalogue): string {
  const words = certainWords(date, catalogue);
  const about = date.approximate ? `~${words}` : words;
  return date.uncertain ? catalogue.typography(fill(catalogue.time.uncertain, { time: about }, {})) : about;
}

function certainWords(date: EdtfDate, catalogue: Catalogue): string {
  const { time } = catalogue;
  const put = (template: string, params: Record<string, string | number>) =>
    catalogue.typography(fill(template, params, {}));
  if (date.unspecified === 2) return put(time.century, { n: date.year / 100 + 1 });
  if (date.unspecified === 1) return put(time.decade, { n: date.year });
  if (date.week !== null) return put(time.week, { date: dayWords(mondayOf(date.year, date.week), catalogue) });
  if (date.month !== null && date.month >= 21 && date.month <= 24) {
    return `${time.seasons[(date.month - 21) as 0 | 1 | 2 | 3]} ${date.year}`;
  }
  if (date.month !== null && date.month >= 33 && date.month <= 36) {
    return put(time.quarter, { n: date.month - 32, year: date.year });
  }
  const utc = new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1));
  const day = calendarWords(utc, date, catalogue);
  return date.clock === null ? day : put(time.at, { date: day, clock: clockWords(date.clock) });
}

function calendarWords(utc: Date, { month, day }: EdtfDate, catalogue: Catalogue): string {
  if (month === null) return String(utc.getUTCFullYear());
  return day === null ? monthWords(utc, catalogue.locale) : dayWords(utc, catalogue);
}

function monthWords(utc: Date, locale: string): string {
  return dateFormat(locale, { year: 'numeric', month: 'long' }).format(utc);
}

function dayWords(utc: Date, { locale, time }: Catalogue): string {
  const words = dateFormat(locale, { dateStyle: 'long' }).format(utc);
  return words.replace(/^1(?= )/u, time.firstOfMonth);
}

/** `15:00:00Z` -> `15:00 UTC`; `18:00+03:00` -> `18:00 (UTC+03:00)`. */
function clockWords(clock: string): string {
  const [, hour = '', minute = '00', zone = ''] =
    /^(\d{2})(?::(\d{2}))?[^Z+-]*(Z|[+-]\d{2}:?\d{2})?$/u.exec(clock) ?? [];
  if (zone === '') return `${hour}:${minute}`;
  return zone === 'Z' || /^[+-]00:?00$/u.test(zone) ? `${hour}:${minute} UTC` : `${hour}:${minute} (UTC${zone})`;
}

/** Monday of an ISO 8601 week. */
function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday + (week - 1) * 7 * 86_400_000);
}
