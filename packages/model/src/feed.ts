import { z } from 'zod';
import { ErrorBody } from './errors.ts';
import { Instant } from './temporal.ts';

/** A feed, or a news sitemap, that is followed. */
export const Feed = z.strictObject({
  url: z.url(),
  /** As the user or the feed itself calls it. */
  title: z.string().nullable(),
  /** What the user calls the outlet of its documents; null leaves that to their pages. */
  outlet: z.string().nullable(),
  /** Minutes between two readings, at least. */
  every: z.int().min(5),
  isPaused: z.boolean(),
  addedAt: Instant,
  /** The last reading that succeeded. */
  lastReadAt: Instant.nullable(),
  nextReadAt: Instant,
  /** Minutes as they are now: more than `every` while nothing is new, or reading fails. */
  interval: z.int().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** New entries found, over all readings. */
  entries: z.int().min(0),
  /** Readings in a row that failed, and why the last one did. */
  failures: z.int().min(0),
  lastError: ErrorBody.nullable(),
  /** Where the last reading was sent for good; from the next one on, this is its address. */
  movedTo: z.url().optional(),
});
export type Feed = z.infer<typeof Feed>;
