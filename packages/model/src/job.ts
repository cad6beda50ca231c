import { z } from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { ErrorBody } from './errors.ts';
import { JobId, SourceId } from './ids.ts';
import { Instant } from './temporal.ts';

export const JOB_KINDS = ['ingest', 'relink', 'reextract'] as const;
export const JOB_STATES = ['queued', 'running', 'done', 'partial', 'failed', 'cancelled'] as const;
/** `expanded`: gave further items of the same job. `cancelled`: its job was cancelled before its turn. */
export const ITEM_STATES = ['queued', 'running', 'added', 'unchanged', 'expanded', 'failed', 'cancelled'] as const;

/** One document of a job, or what gives documents (an archive, a feed, an address); what went wrong with it stays with it. */
export const JobItem = z.strictObject({
  index: z.int().min(0),
  /** Path, URL or a name the user gave. Never the text. */
  name: z.string(),
  state: z.enum(ITEM_STATES),
  sourceId: SourceId.nullable(),
  statements: z.int().min(0),
  error: ErrorBody.nullable(),
  /** What is worth knowing about a document that was read. */
  diagnostics: z.array(Diagnostic),
  /** Tries that failed for a passing reason. */
  attempts: z.int().min(0),
  /** When it is tried again. */
  notBefore: Instant.nullable(),
  /** Index of the item it came out of: an archive, a feed. */
  parent: z.int().min(0).nullable(),
});
export type JobItem = z.infer<typeof JobItem>;

export const Job = z.strictObject({
  id: JobId,
  kind: z.enum(JOB_KINDS),
  state: z.enum(JOB_STATES),
  /** More items may come. */
  isOpen: z.boolean(),
  total: z.int().min(0),
  /** Not begun yet. */
  waiting: z.int().min(0),
  done: z.int().min(0),
  failed: z.int().min(0),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
  error: ErrorBody.nullable(),
});
export type Job = z.infer<typeof Job>;

/** What a subscription to a job sends: the job, and the item that moved (null for the first message). */
export const JobProgress = z.strictObject({ job: Job, item: JobItem.nullable() });
export type JobProgress = z.infer<typeof JobProgress>;
