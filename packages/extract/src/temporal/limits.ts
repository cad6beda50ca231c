import type { TemporalValue } from '@dixit/model';
import { edtfBounds, formatEdtf, parseEdtf, type EdtfDate, type EdtfEnd } from '@dixit/text';
import { civil, dayOf, four, two } from './calendar.ts';

/** A weekday is at most a week before or behind the day of writing. */
const WEEK = 7;

/**
 * Gives a time of which only weekday or clock is known the limits that the text sets to its own date, when that
 * date is inferred: `published` `2014/..` makes « mardi à 15 h » lie in `2014/..`. An end that is a day is moved a
 * week outwards, as far as a weekday reaches. Other times come back as they are. Null where the document has a date,
 * or nothing sets it limits.
 */
export function withinLimits(published: TemporalValue | null): ((time: TemporalValue) => TemporalValue) | null {
  const limits = published?.basis === 'inferred' && published.precision === 'interval' ? limitsOf(published) : null;
  if (limits === null) return null;
  const reference = published?.edtf ?? null;
  return (time) =>
    isUnplaced(time) ? { ...time, ...limits, precision: 'interval', basis: 'inferred', reference } : time;
}

const WEEKDAY_OR_CLOCK = /^(?:XXXX-WXX-\d)?(?:T.+)?$/;

function isUnplaced({ edtf, start, end, instant, alternatives }: TemporalValue): boolean {
  const isOpen = edtf === null && start === null && end === null && instant === null;
  return isOpen && alternatives.length > 0 && alternatives.every((form) => WEEKDAY_OR_CLOCK.test(form));
}

function limitsOf({ edtf }: TemporalValue): Pick<TemporalValue, 'edtf' | 'start' | 'end'> | null {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  if (parsed?.kind !== 'interval') return null;
  const moved = { ...parsed, start: movedBy(parsed.start, -WEEK), end: movedBy(parsed.end, WEEK) };
  return { edtf: formatEdtf(moved), ...edtfBounds(moved) };
}

function movedBy(end: EdtfEnd, days: number): EdtfEnd {
  if (typeof end === 'string' || end.month === null || end.day === null) return end;
  const [year, month, day] = [Number(end.year), Number(end.month), Number(end.day)];
  if (![year, month, day].every(Number.isInteger)) return end;
  const moved = civil(dayOf(year, month, day) + days);
  return { ...end, year: four(moved.year), month: two(moved.month), day: two(moved.day) } satisfies EdtfDate;
}
