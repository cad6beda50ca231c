import { z } from 'zod';
import { CLAIMS, EVENT_TYPES, STAGES } from './vocabulary.ts';
import { EntityRef } from './entity.ts';
import { QUALIFIERS } from './figure.ts';
import { ActorId, EventId, EventKey, SourceId, StatementId } from './ids.ts';
import { Reason } from './reasons.ts';
import { SourceSpan, Span } from './span.ts';
import { TemporalValue } from './temporal.ts';

export const EventType = z.enum(EVENT_TYPES);
export type EventType = z.infer<typeof EventType>;

export const EVENT_MODES = [
  'visit',
  'third-party',
  'multilateral',
  'phone',
  'video',
  'withdraw',
  'release',
  'disarm',
  'ceasefire',
  'access',
  'resign',
  'assist',
  'change',
  'yield',
  'meet',
  'disapprove',
  'investigate',
  'allege',
  'restrict',
  'arrest',
  'relations',
  'expel',
  'territory',
  'violence',
  'demo',
  'riot',
  'strike',
  'hunger',
  'boycott',
  'obstruct',
  'vandalize',
  'convict',
  'discontinue',
  'troops',
  'weapons',
  'police',
  'militia',
  'exercises',
  'seize',
  'censor',
  'curfew',
  'martial-law',
  'deport',
  'withhold',
  'misinformation',
  'cyber',
  'aerial',
  'drone',
  'heavy-weapons',
  'explosives',
  'firearms',
  'suicide-attack',
  'abduct',
  'targeted',
  'destroy',
  'beat',
  'torture',
  'unconventional',
] as const;
export const EventMode = z.enum(EVENT_MODES);

export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

export const Claim = z.enum(CLAIMS);
export type Claim = z.infer<typeof Claim>;

/** A stage is never a fact about an event, always a claim by somebody, at a time, in a Source. */
export const StageClaim = z.strictObject({
  stage: Stage,
  claim: Claim,
  /** Null when the Source itself claims it. */
  holder: EntityRef.nullable(),
  holderName: z.string().nullable(),
  statementId: StatementId.nullable(),
  sourceId: SourceId,
  asOf: TemporalValue.nullable(),
  span: Span,
  text: z.string().min(1),
  condition: z.strictObject({ span: Span, text: z.string().min(1) }).nullable(),
});
export type StageClaim = z.infer<typeof StageClaim>;

export const PARTICIPANT_ROLES = ['actor', 'recipient', 'host', 'mediator', 'place-holder'] as const;

export const PLACE_KINDS = ['city', 'region', 'country', 'building', 'virtual', 'other'] as const;
export const Place = z.strictObject({
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  kind: z.enum(PLACE_KINDS),
  /** The same in all languages, for a place that the tables know: `CH/geneva`, `FR/capital`, `FR`. */
  key: z.string().min(1).optional(),
  span: Span.nullable(),
});
export type Place = z.infer<typeof Place>;

/** What one document says of one event. `key` is unique in its Extraction. */
export const EventMention = z.strictObject({
  key: EventKey,
  type: EventType,
  mode: EventMode.nullable(),
  /** The noun or verb that names it: « sommet », "met". */
  trigger: Span,
  triggerLemma: z.string().min(1),
  /** All spans that speak of it, the trigger included. */
  spans: z.array(Span).min(1),
  participants: z.array(
    z.strictObject({ ...EntityRef.shape, name: z.string().min(1), role: z.enum(PARTICIPANT_ROLES), span: Span }),
  ),
  time: TemporalValue.nullable(),
  /** Other times that the document gives it: the same instant in another zone, or what somebody else says. */
  alsoAt: z.array(TemporalValue).optional(),
  /** Lengths that the document gives it, ISO 8601: `PT2H10M`. */
  durations: z
    .array(
      z.strictObject({
        value: z.string().min(1),
        qualifier: z.enum(QUALIFIERS),
        span: Span,
        text: z.string().min(1),
        /** Words that say what it leaves out or takes in: « ne compte pas la pause ». */
        scope: z.string().min(1).optional(),
      }),
    )
    .optional(),
  place: Place.nullable(),
  stages: z.array(StageClaim),
  confidence: z.number().min(0).max(1),
});
export type EventMention = z.infer<typeof EventMention>;

export const EVENT_RELATIONS = ['part-of', 'follows', 'same-series', 'responds-to'] as const;

/** Something that happened, is planned, feared or denied, across all Sources that speak of it. */
export const Event = z.strictObject({
  id: EventId,
  type: EventType,
  mode: EventMode.nullable(),
  /** Dictionary form of the commonest trigger, for the title that `phrases` makes. */
  triggerLemma: z.string().nullable(),
  /** Dictionary forms of all triggers, in every language it was told in: what a search for it may say. */
  triggers: z.array(z.string().min(1)),
  participants: z.array(
    z.strictObject({
      actorId: ActorId,
      name: z.string().min(1),
      role: z.enum(PARTICIPANT_ROLES),
      spans: z.array(SourceSpan),
    }),
  ),
  time: TemporalValue.nullable(),
  /** The Source whose text `time.span` points into. */
  timeSourceId: SourceId.nullable(),
  place: Place.nullable(),
  stages: z.array(StageClaim),
  mentions: z.array(
    z.strictObject({
      sourceId: SourceId,
      key: EventKey,
      span: Span,
      time: TemporalValue.nullable(),
      reasons: z.array(Reason),
    }),
  ),
  /** Copies and repeats of one agency counted once. */
  independentSources: z.int().min(0),
  relations: z.array(z.strictObject({ kind: z.enum(EVENT_RELATIONS), eventId: EventId })),
});
export type Event = z.infer<typeof Event>;
