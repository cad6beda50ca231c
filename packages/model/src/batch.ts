import { z } from 'zod';
import { ErrorBody } from './errors.ts';
import { SourceId, StatementId } from './ids.ts';

/** How each line of a batch is looked for: as anything about somebody, in one role, as words, or as a query. */
export const BATCH_MODES = ['anywhere', 'words', 'by', 'about', 'to', 'via', 'query'] as const;
export const BatchMode = z.enum(BATCH_MODES);
export type BatchMode = z.infer<typeof BatchMode>;

/** Most lines of one call, and of one batch. */
export const BATCH_PER_CALL = 100;
export const BATCH_LIMIT = 1_000;

/** How many statements a query finds, where and when, and some of them. */
export const Tally = z.strictObject({
  statements: z.int().min(0),
  sources: z.int().min(0),
  /** First and last day (UTC) on which they were made, of those with a date. */
  first: z.iso.date().nullable(),
  last: z.iso.date().nullable(),
  /** The newest of them. */
  sampleIds: z.array(StatementId),
  /** The Source of the newest. */
  sourceId: SourceId.nullable(),
});
export type Tally = z.infer<typeof Tally>;

/** One line of a batch with what it found; a line that is no query has its error, and stops no other. */
export const BatchRow = z.strictObject({
  /** As it was given. */
  text: z.string(),
  /** What was asked, in the grammar: the whole result is what it finds. Null when it could not be read. */
  query: z.string().nullable(),
  ...Tally.shape,
  error: ErrorBody.nullable(),
});
export type BatchRow = z.infer<typeof BatchRow>;
