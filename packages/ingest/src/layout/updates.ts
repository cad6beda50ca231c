import type { PageLocale } from '@dixit/locales/contract';
import type { Span, TemporalValue } from '@dixit/model';
import { fold, foldWithOffsets } from '@dixit/text';
import { furnitureRule } from './furniture.ts';
import type { PageFacts } from './judge.ts';
import type { Line } from './line.ts';

export interface Label {
  span: Span;
  /** Where the words of the entry start; equal to the line's end when the label stands alone. */
  contentStart: number;
  number: number | null;
  /** The oldest entry by its own words. */
  isOriginal: boolean;
  clock: { hour: number; minute: number; span: Span } | null;
  /** ISO date and time, where the markup gives it. */
  time: string | null;
}

const LABEL_WINDOW = 120;
const NUMBER = /^ ?(?:n(?:o|°|\.) ?)?(\d{1,3})(?!\d)/;
const SEPARATOR = /^[\s:.|)\]-]+/;
const STARTS_ENTRY = /^[\p{Lu}\p{Lt}"«“‘'’\p{Extended_Pictographic}\p{N}]/u;

/**
 * Labels of live updates, by index of the line they open. Clock times count only when several lines open with one,
 * times of the markup and headings that the page lists as entries only on a live page.
 */
export function findLabels(
  text: string,
  lines: readonly Line[],
  page: PageLocale,
  live?: PageFacts['live'],
): Map<number, Label> {
  const found = new Map<number, Label>();
  const timed = new Map<number, Label>();
  for (const [i, line] of lines.entries()) {
    const named = namedLabel(text, line, page);
    if (named) found.set(i, named);
    else {
      const clock = clockLabel(text, line, page);
      if (clock) timed.set(i, clock);
    }
  }
  if (timed.size >= 2) for (const [i, label] of timed) found.set(i, label);
  if (live?.isLive === true) addMarked(found, { text, lines, page, updates: live.updates });
  return found;
}

interface LivePage {
  text: string;
  lines: readonly Line[];
  page: PageLocale;
  updates: readonly { headline: string | null; published: string }[];
}

function addMarked(found: Map<number, Label>, { text, lines, page, updates }: LivePage): void {
  for (const [i, line] of lines.entries()) {
    const time = line.hint?.time;
    if (time === undefined || furnitureRule(line, [page]) !== null) continue;
    const label = found.get(i) ?? clockLabel(text, line, page);
    if (label === null && page.date.test(line.folded)) continue;
    const span = { start: line.start, end: line.end };
    found.set(i, {
      ...(label ?? { span, contentStart: line.end, number: null, isOriginal: false, clock: null }),
      time,
    });
  }
  if (found.size >= 2) return;
  const times = new Map(updates.map(({ headline, published }) => [fold(headline ?? '').trim(), published]));
  for (const [i, { start, end, folded, whole }] of lines.entries()) {
    const time = whole && folded !== '' ? times.get(folded) : undefined;
    if (time !== undefined && i > 0)
      found.set(i, { span: { start, end }, contentStart: end, number: null, isOriginal: false, clock: null, time });
  }
}

function namedLabel(text: string, line: Line, page: PageLocale): Label | null {
  const word = page.updateLabel.exec(line.folded) ?? page.originalLabel.exec(line.folded);
  if (!word) return null;
  const isOriginal = !page.updateLabel.test(line.folded);
  if (line.whole && line.length < LABEL_WINDOW && page.date.test(line.folded)) return null;
  const head = foldWithOffsets(text.slice(line.start, Math.min(line.end, line.start + LABEL_WINDOW)));
  const at = (offset: number): number => line.start + (head.offsets[offset] ?? 0);
  let cursor = word[0].length;
  const number = isOriginal ? null : NUMBER.exec(head.text.slice(cursor));
  if (number) cursor += number[0].length;
  const labelEnd = cursor;
  const clock = readClock(page, head.text, /^ ?[(,-]? ?/.exec(head.text.slice(cursor))?.[0].length ?? 0, cursor);
  if (clock) cursor = clock.to;
  const separator = SEPARATOR.exec(head.text.slice(cursor))?.[0] ?? '';
  const contentStart = at(cursor + separator.length);
  const alone = contentStart >= line.end || cursor + separator.length >= head.text.length;
  const printed = text.slice(line.start, at(labelEnd));
  const isLoud = printed === printed.toUpperCase() && printed !== printed.toLowerCase();
  const rest = text.slice(contentStart, contentStart + 2);
  const isMarked = separator.trim() !== '' || clock !== null;
  const isGlued = separator === '' && STARTS_ENTRY.test(rest);
  const isSpaced = isLoud && separator !== '' && STARTS_ENTRY.test(rest);
  if (!alone && !isMarked && !isGlued && !isSpaced) return null;
  if (alone && !number && !isLoud && !isOriginal) return null;
  return {
    span: { start: line.start, end: at(labelEnd) },
    contentStart: alone ? line.end : contentStart,
    number: number ? Number(number[1]) : null,
    isOriginal,
    clock: clock && { hour: clock.hour, minute: clock.minute, span: { start: at(clock.from), end: at(clock.to) } },
    time: null,
  };
}

function clockLabel(text: string, line: Line, page: PageLocale): Label | null {
  if (!/^[[(]?\d/.test(line.folded)) return null;
  const head = foldWithOffsets(text.slice(line.start, Math.min(line.end, line.start + LABEL_WINDOW)));
  const clock = readClock(page, head.text, /^[[(]?/.exec(head.text)?.[0].length ?? 0, 0);
  if (!clock) return null;
  const at = (offset: number): number => line.start + (head.offsets[offset] ?? 0);
  const separator = SEPARATOR.exec(head.text.slice(clock.to))?.[0] ?? '';
  const contentStart = at(clock.to + separator.length);
  const alone = contentStart >= line.end;
  const isMarked =
    /[:|)\]-]/.test(separator) || (separator === '' && STARTS_ENTRY.test(text.slice(contentStart, contentStart + 2)));
  if (!alone && !isMarked) return null;
  const span = { start: at(clock.from), end: at(clock.to) };
  return {
    span,
    contentStart: alone ? line.end : contentStart,
    number: null,
    isOriginal: false,
    clock: { ...clock, span },
    time: null,
  };
}

function readClock(
  page: PageLocale,
  folded: string,
  skip: number,
  from: number,
): { hour: number; minute: number; from: number; to: number } | null {
  const match = page.clock.exec(folded.slice(from + skip));
  if (!match?.groups) return null;
  const half = match.groups['half'];
  const hour = Number(match.groups['hour']);
  const shifted = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  const start = from + skip;
  return { hour: shifted, minute: Number(match.groups['minute']), from: start, to: start + match[0].length };
}

/**
 * Place in time of each label, 0 = oldest. Where each has a number or each a full time, these decide. A clock time
 * says nothing of its day: then number and clock only tell whether the page runs backwards.
 */
export function orderOf(labels: ReadonlyMap<number, Label>): Map<number, number> {
  const entries = [...labels.entries()].sort(([left], [right]) => left - right);
  const keys = entries.map(([line, label]) => [line, keyOf(label)] as const);
  const isKeyed = keys.every(([, key]) => key !== null) && new Set(keys.map(([, key]) => key)).size > 1;
  let falling = 0;
  let rising = 0;
  for (let i = 1; i < entries.length; i++) {
    const [before, after] = [entries[i - 1]?.[1], entries[i]?.[1]];
    const step = before && after ? stepBetween(before, after) : 0;
    if (step < 0) falling++;
    if (step > 0) rising++;
  }
  const isBackwards = falling > rising;
  if (isKeyed) {
    const later = isBackwards ? -1 : 1;
    const sorted = keys.toSorted(([left, a], [right, b]) => (a ?? 0) - (b ?? 0) || (left - right) * later);
    return new Map(sorted.map(([line], i) => [line, i]));
  }
  return new Map(entries.map(([line], i) => [line, isBackwards ? entries.length - 1 - i : i]));
}

function keyOf({ number, isOriginal, time }: Label): number | null {
  if (isOriginal) return 0;
  if (number !== null) return number;
  const at = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(at) ? null : at;
}

function stepBetween(before: Label, after: Label): number {
  const [from, to] = [keyOf(before), keyOf(after)];
  if (before.time !== null && after.time !== null && from !== null && to !== null) return to - from;
  if (after.isOriginal) return -1;
  if (before.isOriginal) return 1;
  if (before.number !== null && after.number !== null) return after.number - before.number;
  if (before.clock && after.clock)
    return after.clock.hour * 60 + after.clock.minute - before.clock.hour * 60 - before.clock.minute;
  return 0;
}

/** When an entry was posted; made by the caller, who knows the day and the zone. */
export type ClockReader = (clock: NonNullable<Label['clock']>) => TemporalValue | null;
