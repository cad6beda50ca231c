import { z } from 'zod';
import { codeOf } from './code.ts';
import { ComparisonId, EventId, SourceId, StatementId } from './ids.ts';
import { Span } from './span.ts';
import { Instant } from './temporal.ts';

export const COMPARISON_KINDS = [
  'corroborates',
  'disputes',
  'differs-in-scope',
  'changed-over-time',
  'restates',
  'compatible',
] as const;
export const COMPARISON_SUBJECTS = ['time', 'figure', 'stage', 'denial', 'wording', 'participant'] as const;

/** Sentences that `phrases` words; parameters in brackets. */
export const EXPLANATION_CODES = [
  'SAME_INSTANT', // [left, right, instant]
  'INSTANTS_DIFFER', // [left, right, minutes]
  'DATES_OVERLAP', // [left, right]
  'DATES_APART', // [left, right]
  'DURATIONS_AGREE', // [left, right]
  'DURATIONS_DIFFER', // [left, right]
  'DURATIONS_OF_DIFFERENT_SCOPE', // [left, right, leftScope, rightScope]
  'FIGURES_AGREE', // [left, right, unit]
  'FIGURES_DIFFER', // [left, right, unit]
  'FIGURES_AT_DIFFERENT_DATES', // [left, right, leftDate, rightDate, unit]
  'FIGURES_OF_DIFFERENT_SCOPE', // [left, right, leftScope, rightScope, unit]
  'STAGES_AGREE', // [stage, leftHolder, rightHolder]
  'STAGE_DENIED', // [stage, leftHolder, rightHolder]
  'STAGE_MOVED_ON', // [left, right, leftDate, rightDate]
  'STAGES_DIFFER', // [left, right, leftHolder, rightHolder]
  'DIRECT_DENIAL', // [leftHolder, rightHolder]
  'SAME_WORDS', // [name]
  'WORDING_TRANSLATED', // [leftLanguage, rightLanguage]
  'WORDING_DIFFERS', // [name]
  'COPY_OF_ONE_TEXT',
  'PARTICIPANTS_DIFFER', // [left, right]
] as const;
export const Explanation = codeOf(EXPLANATION_CODES);
export type Explanation = z.infer<typeof Explanation>;

/** One of the two claims: who claims it, in which Source, in which words. */
export const Side = z.strictObject({
  sourceId: SourceId,
  statementId: StatementId.nullable(),
  holderName: z.string().nullable(),
  span: Span,
  text: z.string().min(1),
});
export type Side = z.infer<typeof Side>;

/** Whether a person agrees with what linking found. */
export const Judgement = z.strictObject({
  verdict: z.enum(['confirmed', 'rejected']),
  by: z.string(),
  at: Instant,
  why: z.string().nullable(),
});
export type Judgement = z.infer<typeof Judgement>;

/** What two claims do to each other. Never says which one is right. */
export const Comparison = z.strictObject({
  id: ComparisonId,
  kind: z.enum(COMPARISON_KINDS),
  on: z.enum(COMPARISON_SUBJECTS),
  eventId: EventId.nullable(),
  left: Side,
  right: Side,
  explanation: Explanation,
  /** False when both sides stand in one copy group, or rest on one agency. */
  independent: z.boolean(),
  /** What a person holds of it, if anybody looked. */
  judged: Judgement.optional(),
});
export type Comparison = z.infer<typeof Comparison>;
