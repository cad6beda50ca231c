import { z } from 'zod';
import { Span } from './span.ts';

export const PRECISIONS = [
  'second',
  'minute',
  'hour',
  'part-of-day',
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
  'interval',
] as const;
export const Precision = z.enum(PRECISIONS);
export type Precision = z.infer<typeof Precision>;

export const TEMPORAL_BASES = ['stated', 'resolved-from-publication', 'inferred', 'metadata', 'user'] as const;
export const TemporalBasis = z.enum(TEMPORAL_BASES);
export type TemporalBasis = z.infer<typeof TemporalBasis>;

/** An instant in UTC with seconds: `2021-12-07T15:00:00Z`. Sorts as text. */
export const Instant = z.iso.datetime({ offset: false });
export type Instant = string;

/**
 * A time as a text states it. `edtf` is EDTF level 1 plus one-of sets; `start` and `end` are the
 * bounds (half-open) of everything it may mean, in UTC; `instant` is set only when a clock time and
 * its zone are known. EDTF has no qualifier on clock times, hence `approximate`.
 *
 * When the day is not known (a weekday in a document without a date), `instant` is null and
 * `alternatives` holds the TIMEX3 forms that it may have, clock times turned to UTC: `XXXX-WXX-2`,
 * `XXXX-WXX-2T15:00Z`, `T15:00Z`. There are two of them, and `offset` is null, where the offset of the
 * zone depends on the unknown date. Two values with a form in common, a missing weekday fitting any, may
 * be one instant. `edtf`, `start` and `end` are then null, or limits that the rest of the text allows,
 * open or closed (`2014/..`): those have the basis `inferred` and the precision `interval`, and never
 * stand for the day itself. See `placeInTime`.
 */
export const TemporalValue = z
  .strictObject({
    edtf: z.string().nullable(),
    start: Instant.nullable(),
    end: Instant.nullable(),
    instant: Instant.nullable(),
    /** Offset that the clock time was stated in: `+03:00`, `Z`. */
    offset: z.string().nullable(),
    approximate: z.boolean(),
    precision: Precision,
    basis: TemporalBasis,
    /** The date or instant that a relative expression was resolved against. */
    reference: z.string().nullable(),
    /** The words, when the value was read off the text. */
    text: z.string().nullable(),
    span: Span.nullable(),
    /**
     * Other readings, as EDTF. Of a clock time whose day is unknown: every reading in UTC, `T15:00Z` or, with
     * its weekday, `XXXX-WXX-2T15:00Z` (one for each offset the zone may have had).
     */
    alternatives: z.array(z.string()),
  })
  .refine((value) => value.start === null || value.end === null || value.start <= value.end, {
    error: 'a temporal value must not end before it starts',
    path: ['end'],
  })
  .refine((value) => (value.span === null) === (value.text === null), {
    error: 'words and span of a temporal value come together',
    path: ['span'],
  });
export type TemporalValue = z.infer<typeof TemporalValue>;

/** Days from which on inferred limits say too little to stand for a place in time. */
const WIDE_DAYS = 31;

/**
 * Where a time stands in an order of times: its instant, else its start. Null when nothing places it: without a
 * start or an end, and for limits that were inferred (`2014/..`, `2014/2022`) and are wider than a month.
 */
export function placeInTime(
  time: Pick<TemporalValue, 'instant' | 'start' | 'end' | 'basis'> | null | undefined,
): Instant | null {
  if (time === null || time === undefined) return null;
  if (time.instant !== null) return time.instant;
  if (time.start === null || time.end === null) return null;
  const days = (Date.parse(time.end) - Date.parse(time.start)) / 86_400_000;
  return time.basis === 'inferred' && days > WIDE_DAYS ? null : time.start;
}

export const EXPRESSION_TYPES = ['date', 'datetime', 'time', 'duration', 'range', 'set'] as const;

const Worded = {
  span: Span,
  text: z.string().min(1),
  type: z.enum(EXPRESSION_TYPES),
  value: z.string().nullable(),
};

/**
 * A time expression found in a text; `value` is ISO 8601 / TIMEX3: `2014-06`, `PT2H5M`,
 * `2021-12-07T18:00+03:00` with the offset it was stated in, `2021-12-07TMO`, `PRESENT_REF`. Where the
 * day is not known: `XXXX-WXX-2`, `XXXX-12-07`, `T18:00` without a zone, `T15:00Z` in UTC with one.
 * A range joins its ends with a slash, the last day included; ends coarser than a day are written by their first days
 * (`2010-01-01/2018-01-01`), hours of no named day without one (`T14:00/T16:00`). Null for a relative expression that
 * nothing resolves. `resolved` is null for lengths, sets and vague references.
 */
export const TemporalExpression = z.strictObject({
  ...Worded,
  resolved: TemporalValue.nullable(),
  /** What the words say by themselves when the day is told elsewhere: `TEV` for « dans la soirée », `2031-03-04TEV`. */
  stated: z.string().optional(),
  /** Which end of its part of day is meant: « en fin de matinée ». */
  edge: z.enum(['start', 'end']).optional(),
  /**
   * Both ends of a range that words join and that are complete without each other: « du 3 avril au 6 mai ». TIMEX3
   * has no ranges and can write them as two expressions.
   */
  ends: z.tuple([z.strictObject(Worded), z.strictObject(Worded)]).optional(),
});
export type TemporalExpression = z.infer<typeof TemporalExpression>;
