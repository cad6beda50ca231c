import { z } from 'zod';
import { ActorId, EventId, NoteId, SourceId, StatementId } from './ids.ts';
import { Span } from './span.ts';
import { Instant } from './temporal.ts';

/** What people put notes and tags on. */
export const MARKED_NOUNS = ['source', 'statement', 'event', 'actor'] as const;
export const MarkedNoun = z.enum(MARKED_NOUNS);
export type MarkedNoun = z.infer<typeof MarkedNoun>;
export const MarkedId = z.union([SourceId, StatementId, EventId, ActorId]);

/** A tag as it is written: some words, without marks that the query grammar reads. Case does not tell tags apart. */
export const TagLabel = z
  .string()
  .transform((label) => label.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(60)
      .regex(/^[^"«»“”„()]+$/u),
  );

/** By what a tag is told from others. */
export const tagKey = (label: string): string => label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The words that something was put on, where they stood. */
export const MarkPlace = z.strictObject({
  sourceId: SourceId,
  parts: z.array(Span),
  /** Of each part. */
  words: z.array(z.string()),
});
export type MarkPlace = z.infer<typeof MarkPlace>;

/**
 * Something that a person put on a thing: a note, a tag, an opinion, whose turn it is. `on` is what it was put on, and
 * stays so; of a statement `place` holds the words, by which it is found again in a new extraction.
 */
export const Mark = z.strictObject({
  on: z.string(),
  key: z.string(),
  value: z.json(),
  by: z.string(),
  at: Instant,
  place: MarkPlace.nullable(),
});
export type Mark = z.infer<typeof Mark>;

/** A mark with the name of its slot (`tag/st_…/port`), as a record holds it. */
export const RecordedMark = z.strictObject({ slot: z.string(), ...Mark.shape });
export type RecordedMark = z.infer<typeof RecordedMark>;

/** On what a mark was put and on what it stands now: not the same after a merge or a new extraction; null where it is orphaned. */
const Standing = {
  subjectId: z.string(),
  noun: MarkedNoun,
  standsOn: z.string().nullable(),
  /** The words of the statement that it was put on. */
  words: z.string().nullable(),
  sourceId: SourceId.nullable(),
  by: z.string(),
  at: Instant,
};

export const Note = z.strictObject({ id: NoteId, text: z.string(), ...Standing });
export type Note = z.infer<typeof Note>;

export const NoteText = z.string().trim().min(1).max(10_000);

/** Which notes: on one thing, on a kind of things, by a person, with these words, or those that found no place. */
export const NoteFilter = z.strictObject({
  subjectId: MarkedId.optional(),
  noun: MarkedNoun.optional(),
  by: z.string().optional(),
  words: z.string().max(500).optional(),
  isOrphaned: z.boolean().optional(),
});
export type NoteFilter = z.infer<typeof NoteFilter>;

/** A tag with how many things of each kind carry it. */
export const TagCount = z.strictObject({
  tag: z.string(),
  count: z.int().min(1),
  ...Object.fromEntries(MARKED_NOUNS.map((noun) => [noun, z.int().min(0)])),
} as { tag: z.ZodString; count: z.ZodInt } & Record<MarkedNoun, z.ZodInt>);
export type TagCount = z.infer<typeof TagCount>;

/** One thing that carries a tag. */
export const Tagging = z.strictObject({ tag: z.string(), ...Standing });
export type Tagging = z.infer<typeof Tagging>;

export const TagFilter = z.strictObject({
  tag: z.string().optional(),
  subjectId: MarkedId.optional(),
  noun: MarkedNoun.optional(),
  isOrphaned: z.boolean().optional(),
});
export type TagFilter = z.infer<typeof TagFilter>;
