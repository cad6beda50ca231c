import { z } from 'zod';
import { Span } from './span.ts';
import { TemporalValue } from './temporal.ts';

export const QUALIFIERS = [
  'exactly',
  'about',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'nearly',
  'up-to',
  'between',
] as const;

/** A counted or measured quantity; `low`/`high` are the bounds that the qualifier allows. */
export const Figure = z
  .strictObject({
    value: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** What is counted, folded and singular: `soldier`, `percent`, `USD`. */
    unit: z.string().nullable(),
    /** Words after the number that say what is counted, as printed: « soldats russes ». */
    unitText: z.string().nullable(),
    /** Words that narrow what was counted: « sur la composante terrestre ». */
    scope: z.string().nullable(),
    qualifier: z.enum(QUALIFIERS),
    asOf: TemporalValue.nullable(),
    span: Span,
  })
  .refine((figure) => figure.low === null || figure.high === null || figure.low <= figure.high, {
    error: 'the lower bound must not exceed the upper one',
    path: ['high'],
  });
export type Figure = z.infer<typeof Figure>;
