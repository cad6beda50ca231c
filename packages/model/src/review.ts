import { z } from 'zod';
import { SourceId, StatementId } from './ids.ts';
import { SpanList } from './span.ts';
import { Instant } from './temporal.ts';

export const REVIEW_VERDICTS = ['unreviewed', 'accepted', 'edited', 'rejected'] as const;

export const ReviewState = z.strictObject({
  verdict: z.enum(REVIEW_VERDICTS),
  by: z.string().nullable(),
  at: Instant.nullable(),
});
export type ReviewState = z.infer<typeof ReviewState>;

/**
 * A verdict kept beside the statement with its spans: it survives a new extraction by going to the
 * statement that covers at least 0.8 of them, else it is orphaned (`statementId` null).
 */
export const Review = z.strictObject({
  ...ReviewState.shape,
  sourceId: SourceId,
  statementId: StatementId.nullable(),
  parts: SpanList,
  /** Fields a person changed, as a JSON merge patch of the statement. */
  patch: z.record(z.string(), z.json()).nullable(),
});
export type Review = z.infer<typeof Review>;

/** One line of the audit log. */
export const AuditEntry = z.strictObject({
  id: z.int().min(1),
  at: Instant,
  by: z.string(),
  action: z.enum(['ingest', 'remove', 'set', 'review', 'merge', 'split', 'undo']),
  subjectId: z.string(),
  before: z.json().nullable(),
  after: z.json().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
