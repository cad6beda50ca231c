import { z } from 'zod';
import type { Span } from './span.ts';
import type { Precision, TemporalValue } from './temporal.ts';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2}))?)?)?$/u;
const MINUTE = 60_000;

/** A time as a person gives it: a year, a month, a day, or a clock time with its offset. One that exists. */
export const ToldTime = z.string().refine((value) => boundsOf(value) !== null, {
  error: 'a date that exists (2031, 2031-03, 2031-03-04) or a time with its offset (2031-03-04T15:00+01:00)',
});
export type ToldTime = string;

interface Bounds {
  from: number;
  to: number;
  precision: Precision;
  offset: string | null;
}

/** What a person says the time is; `words`: where the text says so, if it does. The value must be a `ToldTime`. */
export function toldTime(value: ToldTime, words: { span: Span; text: string } | null): TemporalValue {
  const bounds = boundsOf(value);
  if (bounds === null) throw new RangeError(`no time: ${value}`);
  const { from, to, precision, offset } = bounds;
  const instant = offset === null ? null : utc(from);
  return {
    edtf: instant ?? value,
    start: utc(from),
    end: utc(to),
    instant,
    offset,
    approximate: false,
    precision,
    basis: 'user',
    reference: null,
    text: words?.text ?? null,
    span: words?.span ?? null,
    alternatives: [],
  };
}

const utc = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

function boundsOf(value: string): Bounds | null {
  const match = SHAPE.exec(value);
  if (!match) return null;
  const [, year = '', month, day, hour, minute, second, offset] = match;
  const at = (y: number, m: number, d: number): number => new Date(0).setUTCFullYear(y, m, d);
  const [y, m] = [Number(year), Number(month ?? '1') - 1];
  const from = at(y, m, Number(day ?? '1'));
  if (new Date(from).getUTCMonth() !== m || m > 11) return null;
  if (day === undefined) {
    const to = month === undefined ? at(y + 1, 0, 1) : at(y, m + 1, 1);
    return { from, to, precision: month === undefined ? 'year' : 'month', offset: null };
  }
  if (offset === undefined) return { from, to: from + 1_440 * MINUTE, precision: 'day', offset: null };
  const instant = Date.parse(`${year}-${month ?? ''}-${day}T${hour ?? ''}:${minute ?? ''}:${second ?? '00'}${offset}`);
  if (Number.isNaN(instant)) return null;
  const precision = second === undefined ? 'minute' : 'second';
  return { from: instant, to: instant + (second === undefined ? MINUTE : 1_000), precision, offset };
}
