import { z } from 'zod';
import { ActorId, StatementId } from './ids.ts';
import { Reason } from './reasons.ts';
import { StatementRow } from './rows.ts';
import { QUEUE_REASONS, REVIEW_VERDICTS } from './vocabulary.ts';

/** Most statements of one step. */
export const BULK_LIMIT = 2_000;

/** What is done to many statements at once. `overwrites`: also where somebody has decided otherwise. */
export const BulkAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['accept', 'reject', 'clear']), overwrites: z.boolean().default(false) }),
  z.strictObject({ do: z.enum(['tag', 'untag']), tags: z.array(z.string().min(1).max(60)).min(1).max(20) }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

/** Why a statement of a selection stays as it is: it is so already, somebody has decided otherwise, or it is gone. */
export const BULK_SKIPS = ['same', 'decided', 'gone'] as const;

/** What a step would do, or did. */
export const BulkEffect = z.strictObject({
  /** Statements that were selected. */
  selected: z.int().min(0),
  changed: z.int().min(0),
  /** The first that change. */
  changedIds: z.array(StatementId),
  skipped: z.array(z.strictObject({ reason: z.enum(BULK_SKIPS), count: z.int().min(1), ids: z.array(StatementId) })),
});
export type BulkEffect = z.infer<typeof BulkEffect>;

export const QueueReason = z.enum(QUEUE_REASONS);
export type QueueReason = z.infer<typeof QueueReason>;

/** A statement with its urgency: the sum of its parts, each with its reason in words. */
export const QueueItem = z.strictObject({
  row: StatementRow,
  score: z.int().min(0),
  parts: z.array(z.strictObject({ kind: QueueReason, points: z.int().min(1), reason: Reason })),
  /** The known actor that a new speaker resembles. */
  resembles: ActorId.nullable(),
  /** Whose it is to decide, when it was given to somebody. */
  assignedTo: z.string().nullable(),
  /** Who has it open, so that two do not do the same. */
  heldBy: z.string().nullable(),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const QueueFilter = z.strictObject({
  /** Only those with one of these reasons. */
  reasons: z.array(QueueReason).optional(),
  /** Only what was given to this person. */
  assignedTo: z.string().optional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** A second judgement of a statement, which changes nothing of it. */
export const Opinion = z.enum(REVIEW_VERDICTS).exclude(['unreviewed']);
export type Opinion = z.infer<typeof Opinion>;

/** How far people who judged the same statements agree. */
export const Agreement = z.strictObject({
  /** Statements that two or more judged. */
  statements: z.int().min(0),
  /** Krippendorff's alpha over all of them; null where there is nothing to compare. */
  alpha: z.number().nullable(),
  pairs: z.array(
    z.strictObject({
      left: z.string(),
      right: z.string(),
      statements: z.int().min(1),
      /** Share judged alike. */
      observed: z.number(),
      /** Cohen's kappa; null when chance alone agrees. */
      kappa: z.number().nullable(),
    }),
  ),
  /** Statements judged differently, with who said what. */
  differences: z.array(z.strictObject({ id: StatementId, judged: z.record(z.string(), Opinion) })),
});
export type Agreement = z.infer<typeof Agreement>;
