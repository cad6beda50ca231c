import { z } from 'zod';
import { ActorType } from './entity.ts';
import { Claim, Event, EventMode, EventType, Stage } from './event.ts';
import { ActorId, EventId, SourceId, StatementId, UtteranceId } from './ids.ts';
import { REVIEW_VERDICTS } from './vocabulary.ts';
import { Reason } from './reasons.ts';
import { SOURCE_KINDS } from './source.ts';
import { Span } from './span.ts';
import { Act, CueForm, Modality, Polarity, StatementKind, Tier } from './statement.ts';
import { TemporalValue } from './temporal.ts';

/** A time as lists show it. */
export const CompactTime = z
  .strictObject({
    ...TemporalValue.shape,
  })
  .pick({
    edtf: true,
    start: true,
    end: true,
    instant: true,
    approximate: true,
    precision: true,
    basis: true,
    alternatives: true,
  });
export type CompactTime = z.infer<typeof CompactTime>;

/** What people put on a thing: tags as they are written, and how many notes. */
const MARKED = { tags: z.array(z.string()), notes: z.int().min(0) };

/** Compact rows for lists: no article text, no nested evidence. */
export const SourceRow = z.strictObject({
  id: SourceId,
  kind: z.enum(SOURCE_KINDS),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  published: CompactTime.nullable(),
  retrievedAt: z.string(),
  statements: z.int().min(0),
  events: z.int().min(0),
  copyGroupId: SourceId.nullable(),
  /** Sources in its copy group, itself included. */
  copies: z.int().min(1),
  /** Length of the text in UTF-16 code units. */
  length: z.int().min(0),
  version: z.int().min(1),
  ...MARKED,
});
export type SourceRow = z.infer<typeof SourceRow>;

export const StatementRow = z.strictObject({
  id: StatementId,
  kind: StatementKind,
  act: Act,
  polarity: Polarity,
  modality: Modality,
  text: z.string(),
  /** Of the first part. */
  span: Span.nullable(),
  speaker: z.strictObject({
    name: z.string().nullable(),
    mentionText: z.string().nullable(),
    actorId: ActorId.nullable(),
    type: ActorType,
    role: z.string().nullable(),
  }),
  cue: z.strictObject({ text: z.string(), form: CueForm }).nullable(),
  addressee: z.string().nullable(),
  relay: z.array(z.string()),
  uttered: CompactTime.nullable(),
  tier: Tier,
  verdict: z.enum(REVIEW_VERDICTS),
  /** A person added it; no engine found it. */
  isAdded: z.boolean(),
  source: SourceRow.pick({ id: true, title: true, outlet: true, published: true, language: true }),
  utteranceId: UtteranceId.nullable(),
  /** Independent Sources that report the same act of saying, this one included. */
  reportedBy: z.int().min(1),
  /** Comparisons of kind `disputes` that this statement is a side of. */
  disputes: z.int().min(0),
  ...MARKED,
});
export type StatementRow = z.infer<typeof StatementRow>;

export const EventRow = z.strictObject({
  id: EventId,
  type: EventType,
  mode: EventMode.nullable(),
  triggerLemma: z.string().nullable(),
  participants: Event.shape.participants.element.pick({ actorId: true, name: true, role: true }).array(),
  time: CompactTime.nullable(),
  place: z.string().nullable(),
  /** Latest stage, and the claim it rests on. */
  stage: Stage.nullable(),
  claim: Claim.nullable(),
  contested: z.boolean(),
  sources: z.int().min(0),
  independentSources: z.int().min(0),
  statements: z.int().min(0),
  ...MARKED,
});
export type EventRow = z.infer<typeof EventRow>;

export const ActorRow = z.strictObject({
  id: ActorId,
  type: ActorType,
  name: z.strictObject({ fr: z.string().nullable(), en: z.string().nullable() }),
  role: z.string().nullable(),
  country: z.string().nullable(),
  /** Statements by, about (mentioning) and to the actor; events it takes part in. */
  by: z.int().min(0),
  about: z.int().min(0),
  to: z.int().min(0),
  events: z.int().min(0),
  sources: z.int().min(0),
  ...MARKED,
});
export type ActorRow = z.infer<typeof ActorRow>;

export const FACETS = ['by', 'to', 'via', 'kind', 'act', 'src', 'lang', 'tier', 'is', 'tag'] as const;
export const Facet = z.strictObject({
  field: z.enum(FACETS),
  /** Best first. `value` is what the query takes, `label` what people read. */
  values: z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.int().min(0) })),
});
export type Facet = z.infer<typeof Facet>;

export const MATRIX_ROLES = ['to', 'about', 'via'] as const;
/** Who speaks to, about or through whom: the most spoken of first, in both directions. */
export const Matrix = z.strictObject({
  role: z.enum(MATRIX_ROLES),
  speakers: z.array(ActorRow.pick({ id: true, name: true }).extend({ count: z.int().min(1) })),
  others: z.array(ActorRow.pick({ id: true, name: true }).extend({ count: z.int().min(1) })),
  /** Statements of `speakers[row]` with `others[column]`; pairs without any are left out. */
  cells: z.array(z.strictObject({ row: z.int().min(0), column: z.int().min(0), count: z.int().min(1) })),
});
export type Matrix = z.infer<typeof Matrix>;

export const BIN_UNITS = ['day', 'week', 'month', 'year'] as const;
export const Histogram = z.strictObject({
  unit: z.enum(BIN_UNITS),
  bins: z.array(
    z.strictObject({ start: z.string(), end: z.string(), direct: z.int(), indirect: z.int(), mixed: z.int() }),
  ),
  undated: z.int().min(0),
});
export type Histogram = z.infer<typeof Histogram>;

/** A statement with the words around it; the text starts at `offset` of the frozen text. */
export const StatementContext = z.strictObject({
  source: SourceRow,
  offset: z.int().min(0),
  text: z.string(),
  textSha256: z.string(),
});
export type StatementContext = z.infer<typeof StatementContext>;

/** Who linking took somebody in a statement for, how sure it is of that (0 to 1), and why. */
export const Recognised = z.strictObject({
  as: z.enum(['speaker', 'addressee']),
  name: z.string(),
  actorId: ActorId,
  probability: z.number().min(0).max(1),
  reasons: z.array(Reason).min(1),
});
export type Recognised = z.infer<typeof Recognised>;
