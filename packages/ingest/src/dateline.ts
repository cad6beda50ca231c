import type { PageLocale } from '@dixit/locales/contract';
import type { Block, Span, TemporalValue } from '@dixit/model';
import { fold, type Folded, foldWithOffsets } from '@dixit/text';
import { calendarValue, clockValue, offsetOf, type ClockTime, type Evidence } from './published.ts';

const LINE_LENGTH = 200;
/** Blocks before and after the headline in which a page prints its date. */
const ABOVE = 8;
const BELOW = 12;
const MOST_DATES = 4;

/** Dates that a page prints near its head, with the words as evidence. */
export interface PrintedDates {
  published: TemporalValue | null;
  /** Of a line that says that the page was changed then. */
  modified: TemporalValue | null;
}

/** The dates that the page prints near its head: « Publié le 6 octobre 2025 à 18h42 ». */
export function readDateLine(text: string, blocks: readonly Block[], pages: readonly PageLocale[]): PrintedDates {
  const printed: PrintedDates = { published: null, modified: null };
  for (const block of headOf(blocks)) {
    if (
      block.kind === 'paragraph' ||
      block.kind === 'update' ||
      block.kind === 'headline' ||
      block.reason === 'related' ||
      block.span.end - block.span.start > LINE_LENGTH
    )
      continue;
    const head = foldWithOffsets(text.slice(block.span.start, block.span.end));
    for (const page of pages) {
      const dates = datesIn(text, { head, start: block.span.start }, page);
      for (const { value, isChange } of dates) printed[isChange ? 'modified' : 'published'] ??= value;
      if (dates.length > 0) break;
    }
  }
  return printed;
}

function headOf(blocks: readonly Block[]): Block[] {
  const title = Math.max(
    0,
    blocks.findIndex((block) => block.kind === 'headline'),
  );
  return blocks.slice(Math.max(0, title - ABOVE), title + BELOW + 1);
}

interface PrintedDate {
  value: TemporalValue;
  isChange: boolean;
}

/** « Publié le 2 mai 2031 à 16h, mis à jour le 3 mai 2031 »: both dates of a line. */
function datesIn(
  text: string,
  { head, start: line }: { head: Folded; start: number },
  page: PageLocale,
): PrintedDate[] {
  const found: PrintedDate[] = [];
  let from = 0;
  for (let match = page.date.exec(head.text); match !== null; match = page.date.exec(head.text.slice(from))) {
    const at = from + match.index;
    const end = at + match[0].length;
    const [start, stop] = [line + (head.offsets[at] ?? 0), line + (head.offsets[end] ?? 0)];
    const value = valueOf(match.groups ?? {}, page, { span: { start, end: stop }, text: text.slice(start, stop) });
    if (value) found.push({ value, isChange: page.changedWords.test(head.text.slice(from, at)) });
    if (found.length === MOST_DATES || end === from) break;
    from = end;
  }
  return found;
}

function valueOf(
  parts: Readonly<Record<string, string | undefined>>,
  page: PageLocale,
  evidence: Evidence,
): TemporalValue | null {
  const monthName = parts['month'] ?? parts['monthN'] ?? '';
  const month = page.months[monthName] ?? Number(monthName);
  const pad = (value: string | number | undefined): string => String(value ?? '').padStart(2, '0');
  const date = `${parts['year'] ?? parts['yearN']}-${pad(month)}-${pad(parts['day'] ?? parts['dayN'])}`;
  return parts['hour'] !== undefined && parts['minute'] !== undefined
    ? clockValue({ date, ...clockOf(parts), second: null, offset: null }, 'stated', evidence)
    : calendarValue(date, 'stated', evidence);
}

/** The first date that a short string writes out in the words of a language; its place is not kept. */
export function readWrittenDate(text: string, page: PageLocale): TemporalValue | null {
  const [found] = datesIn(text, { head: foldWithOffsets(text), start: 0 }, page);
  return found ? { ...found.value, span: null } : null;
}

function clockOf(parts: Readonly<Record<string, string | undefined>>): Pick<ClockTime, 'hour' | 'minute'> {
  const hour = Number(parts['hour']);
  const half = parts['half'];
  return {
    hour: half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour,
    minute: Number(parts['minute']),
  };
}

/** The zone that a page says its clock times are in, as an IANA name: « All times are GMT ». */
export function readZone(text: string, blocks: readonly Block[], page: PageLocale): string | null {
  for (const block of headOf(blocks)) {
    if (block.span.end - block.span.start > LINE_LENGTH) continue;
    const groups = page.zoneNote.exec(fold(text.slice(block.span.start, block.span.end)))?.groups;
    const zone = page.zones[groups?.['zone'] ?? groups?.['zone2'] ?? ''];
    if (zone !== undefined) return zone;
  }
  return null;
}

/** Dates the clock times of live updates, once the day is known. A page that runs over midnight is not told apart. */
export function dateUpdates(
  text: string,
  blocks: readonly Block[],
  published: TemporalValue | null,
  zone: string | null,
): Block[] {
  const date = /^\d{4}-\d\d-\d\d/u.exec(published?.edtf ?? '')?.[0];
  if (date === undefined) return [...blocks];
  return blocks.map((block) => {
    const clock = block.update?.time ?? null;
    if (!block.update || !clock?.span || !clock.text || clock.start !== null) return block;
    const [hour = 0, minute = 0] = (clock.edtf ?? '').slice(1).split(':').map(Number);
    const offset = zone === null ? null : offsetOf(zone, { date, hour, minute });
    const evidence = { span: clock.span, text: text.slice(clock.span.start, clock.span.end) };
    const time = clockValue({ date, hour, minute, second: null, offset }, 'stated', evidence);
    return { ...block, update: { ...block.update, time: time && { ...time, reference: date } } };
  });
}

/** A clock time that no day is known for yet. */
export function undatedClock(text: string, clock: { hour: number; minute: number; span: Span }): TemporalValue {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return {
    edtf: `T${pad(clock.hour)}:${pad(clock.minute)}`,
    start: null,
    end: null,
    instant: null,
    offset: null,
    approximate: false,
    precision: 'minute',
    basis: 'stated',
    reference: null,
    text: text.slice(clock.span.start, clock.span.end),
    span: clock.span,
    alternatives: [],
  };
}
