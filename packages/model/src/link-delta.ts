import { z } from 'zod';
import { Actor } from './actor.ts';
import { Comparison } from './comparison.ts';
import { Event } from './event.ts';
import { ActorId, EntityKey, EventId, EventKey, SourceId, StatementId } from './ids.ts';
import { Reason } from './reasons.ts';
import { Utterance } from './utterance.ts';

/**
 * What linking one Source changes. Assignments are kept beside the extracted values and joined when
 * read, so that linking again rewrites no statement. `actors`, `events` and `utterances` are whole
 * values to insert or replace; `keys` are the blocking keys under which linking finds them again.
 */
export const LinkDelta = z.strictObject({
  sourceId: SourceId,
  entities: z.array(
    z.strictObject({
      entity: EntityKey,
      actorId: ActorId,
      probability: z.number().min(0).max(1),
      reasons: z.array(Reason),
    }),
  ),
  mentions: z.array(z.strictObject({ mention: EventKey, eventId: EventId })),
  utteranceOf: z.array(z.strictObject({ statementId: StatementId, utteranceId: z.string() })),
  actors: z.array(Actor),
  events: z.array(Event),
  utterances: z.array(Utterance),
  /** Replaces every comparison of the events in `events`, and of wording for the utterances in `utterances`. */
  comparisons: z.array(Comparison),
  /** An id that was folded into another lives on as a redirect. */
  merges: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  copyGroupId: SourceId.nullable(),
  keys: z.strictObject({
    actors: z.array(z.strictObject({ id: ActorId, key: z.string() })),
    events: z.array(z.strictObject({ id: EventId, key: z.string() })),
    utterances: z.array(z.strictObject({ id: z.string(), key: z.string() })),
    /** LSH bands of the Source's text signature. */
    bands: z.array(z.string()),
    /** MinHash signature, 128 unsigned 32-bit integers. */
    signature: z.array(z.int().min(0)),
  }),
});
export type LinkDelta = z.infer<typeof LinkDelta>;
