import { z } from 'zod';
import { REVIEW_VERDICTS } from './vocabulary.ts';
import { SourceId, StatementId } from './ids.ts';
import { SpanList } from './span.ts';
import { Instant } from './temporal.ts';

export const ReviewState = z.strictObject({
  verdict: z.enum(REVIEW_VERDICTS),
  by: z.string().nullable(),
  at: Instant.nullable(),
});
export type ReviewState = z.infer<typeof ReviewState>;

/** Top-level fields of a Statement with the values that take the place of the extracted ones. */
export const StatementPatch = z.record(z.string(), z.json());
export type StatementPatch = z.infer<typeof StatementPatch>;

/**
 * A verdict kept beside the statement with its spans: it survives a new extraction by going to the
 * statement that covers at least 0.8 of them, else it is orphaned (`statementId` null).
 */
export const Review = z.strictObject({
  ...ReviewState.shape,
  sourceId: SourceId,
  statementId: StatementId.nullable(),
  parts: SpanList,
  /** Fields of the statement that a person changed, each whole. */
  patch: StatementPatch.nullable(),
});
export type Review = z.infer<typeof Review>;

/** One line of the audit log, which only ever grows: taking a line back is a line of its own. */
export const AuditEntry = z.strictObject({
  id: z.int().min(1),
  at: Instant,
  by: z.string(),
  action: z.enum(['ingest', 'remove', 'set', 'review', 'merge', 'split', 'undo']),
  subjectId: z.string(),
  before: z.json().nullable(),
  after: z.json().nullable(),
  /** What the person gave as the reason. */
  why: z.string().nullable(),
  /** The line that this one takes back. */
  undoes: z.int().min(1).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
