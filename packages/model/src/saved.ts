import { z } from 'zod';
import { SnapshotId } from './ids.ts';
import { Instant } from './temporal.ts';

export const STATEMENT_SORTS = ['newest', 'oldest', 'relevance', 'uncertain'] as const;
/** `uncertain`: the least sure tier first, newest first within it. */
export const StatementSort = z.enum(STATEMENT_SORTS);
export type StatementSort = z.infer<typeof StatementSort>;

/** A query under a name. It is asked again each time it is opened. */
export const SavedSearch = z.strictObject({
  name: z.string().trim().min(1).max(120),
  query: z.string().max(4_000),
  sort: StatementSort,
  createdAt: Instant,
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** What a query found at one time: its rows stay as they were, whatever is read or corrected later. */
export const Snapshot = z.strictObject({
  id: SnapshotId,
  query: z.string(),
  sort: StatementSort,
  createdAt: Instant,
  total: z.int().min(0),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Most rows of one snapshot. */
export const SNAPSHOT_LIMIT = 20_000;
