import { z } from 'zod';
import { SourceId } from './ids.ts';
import { Instant } from './temporal.ts';

/**
 * What a person said of something that can no longer be found: kept with its words, never moved to others. It comes
 * back by itself where an extraction finds these words again, and can be taken back by its line of the log.
 */
export const Orphan = z.strictObject({
  /** Of the log: `review/st_…`, `event-fix/ev_…`. */
  slot: z.string(),
  kind: z.string(),
  /** What it was put on. */
  subjectId: z.string(),
  /** The words it was put on, as far as they were kept. */
  words: z.string().nullable(),
  sourceId: SourceId.nullable(),
  /** What it says, by its kind. */
  value: z.json(),
  by: z.string().nullable(),
  at: Instant.nullable(),
  /** The last line of the log that wrote it. */
  entry: z.int().min(1).nullable(),
});
export type Orphan = z.infer<typeof Orphan>;
