import { z } from 'zod';
import { ACTS, CUE_FORMS, MODALITIES, POLARITIES, RELAY_ROLES, STATEMENT_KINDS, TIERS } from './vocabulary.ts';
import { ActorType, EntityRef } from './entity.ts';
import { Figure } from './figure.ts';
import { EventId, EventKey, SourceId, StatementId, UtteranceId } from './ids.ts';
import { Provenance } from './provenance.ts';
import { Reason } from './reasons.ts';
import { ReviewState } from './review.ts';
import { Span, SpanList, TextQuote } from './span.ts';
import { TemporalValue } from './temporal.ts';

export const StatementKind = z.enum(STATEMENT_KINDS);
export type StatementKind = z.infer<typeof StatementKind>;
export const Act = z.enum(ACTS);
export type Act = z.infer<typeof Act>;
export const Polarity = z.enum(POLARITIES);
export type Polarity = z.infer<typeof Polarity>;
export const Modality = z.enum(MODALITIES);
export type Modality = z.infer<typeof Modality>;
export const CueForm = z.enum(CUE_FORMS);
export type CueForm = z.infer<typeof CueForm>;
export const Tier = z.enum(TIERS);
export type Tier = z.infer<typeof Tier>;

export const Cue = z.strictObject({
  span: Span,
  text: z.string().min(1),
  /** Dictionary form: `déclarer`, `according to`. */
  lemma: z.string().min(1),
  form: CueForm,
});
export type Cue = z.infer<typeof Cue>;

export const SpeakerCandidate = z.strictObject({
  ...EntityRef.shape,
  name: z.string().min(1),
  probability: z.number().min(0).max(1),
  reasons: z.array(Reason),
});

/**
 * Who spoke. `mention` is what stands beside the words (« il », « le porte-parole »), `name` the
 * fullest name of whom it resolves to: two fields, each of which can be right or wrong on its own.
 */
export const Speaker = z.strictObject({
  ...EntityRef.shape,
  mention: Span.nullable(),
  mentionText: z.string().nullable(),
  name: z.string().nullable(),
  type: ActorType,
  role: z.string().nullable(),
  onBehalfOf: EntityRef.nullable(),
  candidates: z.array(SpeakerCandidate),
});
export type Speaker = z.infer<typeof Speaker>;

export const Party = z.strictObject({ ...EntityRef.shape, span: Span, text: z.string().min(1) });
export type Party = z.infer<typeof Party>;

export const Hop = z.strictObject({ ...Party.shape, role: z.enum(RELAY_ROLES) });
export type Hop = z.infer<typeof Hop>;

export const EventRef = z.strictObject({ mention: EventKey, eventId: EventId.nullable() });
export type EventRef = z.infer<typeof EventRef>;

/** What lies in the words said. The words themselves are what `about:` searches beside these, so no list of topics repeats them. */
export const About = z.strictObject({
  events: z.array(EventRef),
  actors: z.array(EntityRef),
  figures: z.array(Figure),
});

export const Confidence = z.strictObject({
  value: z.number().min(0).max(1),
  tier: Tier,
  reasons: z.array(Reason),
});
export type Confidence = z.infer<typeof Confidence>;

/** Somebody said something, as one Source reports it. */
export const Statement = z
  .strictObject({
    id: StatementId,
    sourceId: SourceId,
    /** Index into `source.blocks`. */
    blockIndex: z.int().min(0),
    continues: StatementId.nullable(),
    nestedIn: StatementId.nullable(),
    kind: StatementKind,
    /** The content, without outer quotation marks and complementiser; several when the cue interrupts it. */
    parts: SpanList,
    /** The parts joined by ` […] `. */
    text: z.string().min(1),
    /** Only for an import without text: then `parts` is empty. */
    quote: TextQuote.nullable(),
    cue: Cue.nullable(),
    speaker: Speaker,
    addressee: Party.nullable(),
    /** Whom an accusation or criticism is about. */
    target: Party.nullable(),
    medium: z.strictObject({ span: Span, text: z.string().min(1) }).nullable(),
    /** How it reached this Source, nearest to the speaker first. */
    relay: z.array(Hop),
    act: Act,
    polarity: Polarity,
    modality: Modality,
    uttered: TemporalValue.nullable(),
    about: About,
    translatedQuote: z.boolean(),
    confidence: Confidence,
    review: ReviewState,
    utteranceId: UtteranceId.nullable(),
    provenance: Provenance,
  })
  .refine((statement) => statement.parts.length > 0 !== (statement.quote !== null), {
    error: 'a statement is anchored by parts or, without a text, by a quote: never both, never neither',
    path: ['parts'],
  })
  .refine((statement) => statement.quote === null || statement.confidence.tier !== 'clear', {
    error: 'an unanchored statement is never in the top tier',
    path: ['confidence', 'tier'],
  })
  .refine((statement) => statement.nestedIn !== statement.id && statement.continues !== statement.id, {
    error: 'a statement cannot stand in, or carry on, itself',
    path: ['nestedIn'],
  });
export type Statement = z.infer<typeof Statement>;

/** What joins the parts of an interrupted statement in `text`. */
export const PART_SEPARATOR = ' […] ';
