import { z } from 'zod';
import { AUDIT_ACTIONS, REVIEW_VERDICTS } from './vocabulary.ts';
import { SourceId, StatementId } from './ids.ts';
import { MarkPlace } from './mark.ts';
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
  /** The statement it was put on, by which the log calls it, where that is no longer the one it is on. */
  anchorId: StatementId.optional(),
  /** The words at `parts` when it was put there. */
  words: z.array(z.string()).optional(),
});
export type Review = z.infer<typeof Review>;

export const AuditAction = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof AuditAction>;

/**
 * What people made of some things, by slot (`review/st_…`, `same/ac_…`): all that a step wrote. Null where there is
 * nothing of the kind.
 */
export const SlotStates = z.record(z.string(), z.json());
export type SlotStates = z.infer<typeof SlotStates>;

/** One line of the audit log, which only ever grows: taking a line back is a line of its own. */
export const AuditEntry = z.strictObject({
  id: z.int().min(1),
  at: Instant,
  by: z.string(),
  action: AuditAction,
  subjectId: z.string(),
  /** What stood in the slots that the step wrote, and what it put there. */
  before: SlotStates.nullable(),
  after: SlotStates.nullable(),
  /** Slots that the step rests on: who takes away what they hold takes away its ground. */
  uses: z.array(z.string()).default([]),
  /** What the person gave as the reason. */
  why: z.string().nullable(),
  /** Version of the program that the person worked with. */
  pipeline: z.string().nullable().default(null),
  /** The line that this one takes back. */
  undoes: z.int().min(1).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Which lines of the log: of one thing, by one person, of one kind, of a time (ISO dates or instants, `until` not included). */
export const LogFilter = z.strictObject({
  subjectId: z.string().optional(),
  by: z.string().optional(),
  action: AuditAction.optional(),
  since: z.string().optional(),
  until: z.string().optional(),
});
export type LogFilter = z.infer<typeof LogFilter>;

/**
 * A correction of what linking found, laid over it and never written into it. `value` says what, by the kind of its
 * slot; a record holds it as it stands, so that taking the last correction back leaves no trace of any.
 */
export const Correction = z.strictObject({
  /** `kind/subject`, unique. */
  slot: z.string(),
  value: z.json(),
  by: z.string(),
  at: Instant,
  why: z.string().nullable(),
  /** By id of what it names: where that stood when it was said, by which it is found again under another id. */
  places: z.record(z.string(), MarkPlace).optional(),
});
export type Correction = z.infer<typeof Correction>;
