import { z } from 'zod';
import { Instant } from './temporal.ts';

export const Feed = z.strictObject({
  url: z.url(),
  title: z.string().nullable(),
  /** Minutes between two readings. */
  every: z.int().min(5),
  lastReadAt: Instant.nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
export type Feed = z.infer<typeof Feed>;
