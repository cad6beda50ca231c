import type { Quotation } from '@dixit/text';
import type { Day } from './calendar.ts';
import { original, type Reading } from './grammar.ts';
import { isDaylike, type Core, type Found } from './moment.ts';
import { spanOf } from './published.ts';
import { resolveMoment } from './resolve.ts';
import type { Context } from './resolve-core.ts';

/** How many words may stand between a quotation and the day it was said on. */
const REACH = 12;

/** Each deictic time inside a quotation, with the time its sentence gives for the saying: « "demain", a-t-il dit hier ». */
export function sayings(
  reading: Reading,
  found: readonly Found[],
  quotations: readonly Quotation[],
): ReadonlyMap<Found, Found> {
  const heard = new Map<Found, Found>();
  let from = 0;
  for (const { span } of quotations) {
    while (from < found.length && startOf(reading, found[from]) < span.start) from++;
    let to = from;
    while (to < found.length && startOf(reading, found[to]) < span.end) to++;
    if (to === from) continue;
    const day = dayBehind(reading, found[to], span.end) ?? dayBefore(reading, found[from - 1], span.start);
    if (day === null) continue;
    for (const each of found.slice(from, to)) if (isDeictic(each.moment.core)) heard.set(each, day);
  }
  return heard;
}

const startOf = (reading: Reading, found: Found | undefined): number =>
  found === undefined ? Infinity : (reading.tokens.at(found.from)?.start ?? Infinity);

/** « …", a déclaré hier soir la ministre ». */
function dayBehind(reading: Reading, next: Found | undefined, end: number): Found | null {
  const span = next && spanOf(reading, next);
  if (!next || !span || !isDaylike(next.moment.core)) return null;
  return isOneClause(reading, { from: next.from - 1, step: -1 }, (start) => start < end) ? next : null;
}

/** « Hier, il a dit : "…" ». */
function dayBefore(reading: Reading, former: Found | undefined, start: number): Found | null {
  if (!former || !isDaylike(former.moment.core)) return null;
  return isOneClause(reading, { from: former.to, step: 1 }, (at) => at >= start) ? former : null;
}

/** Whether no sentence ends between an expression and a quotation, and not too much stands between. */
function isOneClause(
  reading: Reading,
  { from, step }: { from: number; step: 1 | -1 },
  reached: (start: number) => boolean,
): boolean {
  for (let at = from, words = 0; words <= REACH; at += step, words++) {
    const token = reading.tokens.at(at);
    if (token === undefined || reached(token.start)) return token !== undefined || step < 0;
    if (token.kind === 'mark' && /[.;!?]/.test(original(reading, at))) return false;
  }
  return false;
}

/** What counts from the day of speaking. */
function isDeictic(core: Core): boolean {
  return (core.kind === 'shift' && core.from === 'now') || core.kind === 'weekday' || core.kind === 'stretch';
}

/** The day of the saying, when it lies before the day of writing. */
export function dayOfSaying(saying: Found, context: Context): Day | null {
  if (context.today === null) return null;
  const { day } = resolveMoment({ ...saying.moment, clock: null, until: null, part: null }, context, null);
  return day !== null && day < context.today ? day : null;
}
