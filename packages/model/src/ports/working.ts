import type { Page, PageInput } from '../page.ts';
import type { Query } from '../query/index.ts';
import type { AuditEntry } from '../review.ts';
import type { BulkAction, BulkEffect, Opinion, QueueFilter, QueueItem } from '../working.ts';
import type { Doing } from './curation.ts';

/** Statements picked one by one, or all that a query finds. */
export type Selection = { ids: readonly string[] } | { query: Query };

/** Many statements at once, as one step of the log. */
export interface Bulk {
  /** What `apply` would do. Rejects with INPUT_INVALID for more than `BULK_LIMIT` statements. */
  preview(selection: Selection, action: BulkAction, by: string): Promise<BulkEffect>;
  /** `entry` is null when nothing changed. */
  apply(
    selection: Selection,
    action: BulkAction,
    doing: Doing,
  ): Promise<{ effect: BulkEffect; entry: AuditEntry | null }>;
}

/** What is worth a person's minute first. */
export interface ReviewQueue {
  /** The most urgent first: the first thousand or so, whatever the size of the collection. */
  list(query: Query, filter: QueueFilter, page: PageInput): Promise<Page<QueueItem>>;
  /** The most urgent that is nobody else's, held for this person for ten minutes from `now` on; null when none is left. */
  next(query: Query, filter: QueueFilter, who: { by: string; now: string }): Promise<QueueItem | null>;
  /**
   * Holds a statement that somebody opens for ten minutes, and lets go what this person held before; null only lets go.
   * Returns who has it now: another, where that one was first.
   */
  hold(id: string | null, who: { by: string; now: string }): Promise<string | null>;
  /** Gives statements to somebody, or (null) back to all. */
  assign(ids: readonly string[], to: string | null, doing: Doing): Promise<AuditEntry>;
  /** One that others have decided and this person has not judged, drawn at random but always in one order. */
  second(by: string): Promise<string | null>;
  /** What this person thinks of a statement; it changes nothing of it. */
  judge(id: string, opinion: Opinion, doing: Doing): Promise<AuditEntry>;
  /** Every judgement, second ones and those that decided, by statement and person. */
  judgements(): Promise<ReadonlyMap<string, ReadonlyMap<string, Opinion>>>;
}
