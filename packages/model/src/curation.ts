import { z } from 'zod';
import { ActorType } from './entity.ts';
import { Claim, EventMode, EventType, PLACE_KINDS, Stage } from './event.ts';
import { ActorId, ComparisonId, EntityKey, EventId, EventKey, SourceId, StatementId, UtteranceId } from './ids.ts';
import { AuditAction, SlotStates } from './review.ts';
import { Span } from './span.ts';
import { StatementEdit } from './statement-edit.ts';
import { ToldTime } from './told-time.ts';

const name = z.string().trim().min(1).max(300);
const ids = <T extends z.ZodType>(id: T) => z.array(id).min(1).max(200);

/**
 * Which of what an actor was found under belongs to somebody else: all that fit every list given, one entry of each
 * list being enough. It holds for what is found later too.
 */
export const PartOfActor = z
  .strictObject({
    /** As documents call it: « J. Marn ». */
    forms: ids(name),
    /** What it is said to be: « ministre de l’Eau ». */
    roles: ids(name),
    sources: z.array(SourceId).min(1).max(20_000),
    /** Domains or names of outlets. */
    outlets: ids(name),
    /** Dates (EDTF) of the documents, both included. */
    since: z.iso.date(),
    until: z.iso.date(),
    /** Single entities of documents. */
    entities: z
      .array(z.strictObject({ sourceId: SourceId, entity: EntityKey }))
      .min(1)
      .max(1_000),
  })
  .partial()
  .refine((part) => Object.values(part).some((each) => each !== undefined));
export type PartOfActor = z.infer<typeof PartOfActor>;

/** Two or more that are one; `id` gives the name and the id. */
export const ActorMerge = z.strictObject({ id: ActorId, from: ids(ActorId) });
/** One that is two: takes actors apart that were merged (`members`), or a part of what was found into a new actor. */
export const ActorSplit = z.strictObject({
  id: ActorId,
  members: ids(ActorId).optional(),
  part: PartOfActor.optional(),
  /** Of the new actor; without, the commonest of the part. */
  name: name.optional(),
});
export const ActorRename = z.strictObject({
  id: ActorId,
  name: z.strictObject({ fr: name.nullable(), en: name.nullable() }).partial(),
});
export const ActorRetype = z.strictObject({ id: ActorId, type: ActorType });
export const ActorAlias = z.strictObject({
  id: ActorId,
  add: z.array(name).max(100).default([]),
  drop: z.array(name).max(100).default([]),
});
/** What an actor holds by what a person knows, and descriptions that are not theirs, as texts have them. */
export const ActorRole = z.strictObject({
  id: ActorId,
  add: z
    .array(
      z.strictObject({
        text: name,
        /** Held from this day, to this day; without, whenever. */
        since: z.iso.date().optional(),
        until: z.iso.date().optional(),
      }),
    )
    .max(100)
    .default([]),
  drop: z.array(name).max(100).default([]),
});
/** Not the same, however alike they are called. */
export const ActorApart = z.strictObject({ id: ActorId, from: ids(ActorId) });

/** Which claim of a stage: by the words on which it stands, and its stage where these words make several. */
export const StageOf = z.strictObject({ sourceId: SourceId, span: Span, stage: Stage.optional() });
export type StageOf = z.infer<typeof StageOf>;

/** What a claim of a stage says, by whom, as of when, and on what it hangs; spans point into its Source. */
const claimed = z.strictObject({
  stage: Stage,
  claim: Claim,
  holder: z.strictObject({ name, actorId: ActorId.nullable() }).nullable(),
  /** The statement that makes the claim, if one does. */
  statementId: StatementId.nullable(),
  asOf: ToldTime.nullable(),
  /** Where the text names the condition. */
  condition: Span.nullable(),
});

/** What a person says of the stages of an event: claims that were missed, read wrongly, or are none. */
export const StageCorrections = z
  .strictObject({
    add: z
      .array(claimed.partial().required({ stage: true, claim: true }).extend({ sourceId: SourceId, span: Span }))
      .min(1)
      .max(50),
    correct: z
      .array(z.strictObject({ of: StageOf, to: claimed.partial() }))
      .min(1)
      .max(50),
    reject: z.array(StageOf).min(1).max(50),
    /** Claims of which what was said before no longer holds. */
    clear: z.array(StageOf).min(1).max(50),
  })
  .partial();
export type StageCorrections = z.infer<typeof StageCorrections>;

export const EventCorrect = z.strictObject({
  id: EventId,
  type: EventType.optional(),
  mode: EventMode.nullable().optional(),
  time: ToldTime.nullable().optional(),
  place: z
    .strictObject({ name, country: z.string().length(2).nullable(), kind: z.enum(PLACE_KINDS) })
    .nullable()
    .optional(),
  stages: StageCorrections.optional(),
});

/** What single documents say of an event. */
const mentions = z
  .array(z.strictObject({ sourceId: SourceId, mention: EventKey }))
  .min(1)
  .max(1_000);

/** Two or more that are one; `id` gives the id, and what they are where they differ. */
export const EventMerge = z.strictObject({ id: EventId, from: ids(EventId) });
/** One that is two: what these documents speak of there is another event, a new one. */
export const EventSplit = z.strictObject({ id: EventId, mentions });
/** What these documents speak of there is this event, which is there already. */
export const EventMoveMention = z.strictObject({ id: EventId, mentions });

/** Null takes the verdict away. */
const verdict = z.enum(['confirmed', 'rejected']).nullable();
export const ComparisonJudge = z.strictObject({ id: ComparisonId, verdict });
export const UtteranceJudge = z.strictObject({ id: UtteranceId, verdict });
/** Whether one Source is a copy of another, so that both count once. */
export const CopyJudge = z.strictObject({ id: SourceId, of: SourceId, verdict });

/** A statement that was missed: where its words stand, and what else is known of it, as in an edit. */
export const StatementAdd = StatementEdit.required({ parts: true }).extend({ sourceId: SourceId });
export type StatementAdd = z.infer<typeof StatementAdd>;

/** What a person can do to what linking found. `do` is the procedure by which it is asked for. */
export const CurationAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('actor.merge'), ...ActorMerge.shape }),
  z.strictObject({ do: z.literal('actor.split'), ...ActorSplit.shape }),
  z.strictObject({ do: z.literal('actor.rename'), ...ActorRename.shape }),
  z.strictObject({ do: z.literal('actor.retype'), ...ActorRetype.shape }),
  z.strictObject({ do: z.literal('actor.alias'), ...ActorAlias.shape }),
  z.strictObject({ do: z.literal('actor.role'), ...ActorRole.shape }),
  z.strictObject({ do: z.literal('actor.apart'), ...ActorApart.shape }),
  z.strictObject({ do: z.literal('event.correct'), ...EventCorrect.shape }),
  z.strictObject({ do: z.literal('event.merge'), ...EventMerge.shape }),
  z.strictObject({ do: z.literal('event.split'), ...EventSplit.shape }),
  z.strictObject({ do: z.literal('event.moveMention'), ...EventMoveMention.shape }),
  z.strictObject({ do: z.literal('comparison.judge'), ...ComparisonJudge.shape }),
  z.strictObject({ do: z.literal('utterance.judge'), ...UtteranceJudge.shape }),
  z.strictObject({ do: z.literal('source.judgeCopy'), ...CopyJudge.shape }),
  z.strictObject({ do: z.literal('statement.add'), ...StatementAdd.shape }),
]);
export type CurationAction = z.infer<typeof CurationAction>;
export type ActionOf<D extends CurationAction['do']> = Extract<CurationAction, { do: D }>;

/** What an action would do, without doing it. */
export const Preview = z.strictObject({
  action: AuditAction,
  subjectId: z.string(),
  before: SlotStates,
  after: SlotStates,
  /** How many it would touch, and the first of them. */
  statements: z.int().min(0),
  sources: z.int().min(0),
  examples: z.array(z.string()).max(10),
});
export type Preview = z.infer<typeof Preview>;
