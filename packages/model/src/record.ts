import { z } from 'zod';
import { Actor } from './actor.ts';
import { Comparison } from './comparison.ts';
import { Event } from './event.ts';
import { Extraction } from './extraction.ts';
import { Feed } from './feed.ts';
import { LinkDelta } from './link-delta.ts';
import { AuditEntry, Correction, Review } from './review.ts';
import { RecordedMark } from './mark.ts';
import { SavedSearch } from './saved.ts';
import { Source } from './source.ts';
import { Utterance } from './utterance.ts';

/** Blocking keys under which linking finds a value again. */
const keys = z.array(z.string());

/** A document with all that was read from it and assigned to it. */
export const RecordedDocument = z.strictObject({
  source: Source,
  /** Bytes as received, Base64. */
  raw: z.base64().nullable(),
  takenAs: z.string().nullable(),
  extraction: Extraction,
  ...LinkDelta.pick({ entities: true, mentions: true, utteranceOf: true }).shape,
  bands: z.array(z.string()),
  signature: z.array(z.int().min(0)),
  reviews: z.array(Review),
});
export type RecordedDocument = z.infer<typeof RecordedDocument>;

/** What the first line says of the rest: a whole record gives the same database back, a part is linked anew. */
export const RecordHead = z.strictObject({ version: z.literal(1), isWhole: z.boolean() });

/** One line of a record, in the order in which they can be read back. */
export const RecordLine = z.union([
  z.strictObject({ record: RecordHead }),
  z.strictObject({
    redirect: z.strictObject({ from: z.string(), to: z.string(), handed: z.literal(true).optional() }),
  }),
  z.strictObject({ actor: Actor, keys }),
  z.strictObject({ utterance: Utterance, keys }),
  z.strictObject({ event: Event, keys }),
  z.strictObject({ document: RecordedDocument }),
  z.strictObject({ comparison: Comparison }),
  z.strictObject({ correction: Correction }),
  z.strictObject({ mark: RecordedMark }),
  z.strictObject({ audit: AuditEntry }),
  z.strictObject({ saved: SavedSearch }),
  z.strictObject({ feed: Feed }),
]);
export type RecordLine = z.infer<typeof RecordLine>;
