export { Span, SourceSpan, SpanList, TextQuote, areOrderedAndApart } from './span.ts';
export {
  ActorId,
  ComparisonId,
  EntityKey,
  EventId,
  EventKey,
  JobId,
  KeyId,
  NoteId,
  SnapshotId,
  SourceId,
  StatementId,
  UtteranceId,
  nounOfId,
} from './ids.ts';
export type { NounOfId } from './ids.ts';
export { CodeParams } from './code.ts';
export {
  EXPRESSION_TYPES,
  Instant,
  PRECISIONS,
  Precision,
  TEMPORAL_BASES,
  TemporalBasis,
  TemporalExpression,
  TemporalValue,
  placeInTime,
} from './temporal.ts';
export { EXTRACTORS, PipelineProvenance, Provenance } from './provenance.ts';
export { ErrorBody, ErrorCode } from './errors.ts';
export { DixitError, ERROR_CODES, isErrorBody } from './dixit-error.ts';
export { DIAGNOSTIC_CODES, Diagnostic } from './diagnostic.ts';
export {
  BLOCK_KINDS,
  BOILERPLATE_REASONS,
  Block,
  Blocks,
  type Findings,
  RUNGS,
  RawDocument,
  Rung,
  SOURCE_KINDS,
  Source,
} from './source.ts';
export { ActorType, Entity, EntityRef, GENDERS, MENTION_FORMS, Mention, Role } from './entity.ts';
export { REASON_CODES, Reason } from './reasons.ts';
export { Figure, QUALIFIERS } from './figure.ts';
export {
  About,
  Act,
  Confidence,
  Cue,
  CueForm,
  EventRef,
  Hop,
  Modality,
  PART_SEPARATOR,
  Party,
  Polarity,
  Speaker,
  SpeakerCandidate,
  Statement,
  StatementKind,
  Tier,
} from './statement.ts';
export {
  ActorAlias,
  ActorApart,
  ActorMerge,
  ActorRename,
  ActorRetype,
  ActorRole,
  ActorSplit,
  ComparisonJudge,
  CopyJudge,
  CurationAction,
  EventCorrect,
  EventMerge,
  EventMoveMention,
  EventSplit,
  PartOfActor,
  Preview,
  StageCorrections,
  StageOf,
  StatementAdd,
  UtteranceJudge,
} from './curation.ts';
export type { ActionOf } from './curation.ts';
export {
  AuditAction,
  AuditEntry,
  Correction,
  LogFilter,
  Review,
  ReviewState,
  SlotStates,
  StatementPatch,
} from './review.ts';
export { StatementEdit, applyEdit, checkStatement } from './statement-edit.ts';
export { Orphan } from './orphan.ts';
export { missedStatement } from './missed-statement.ts';
export {
  MARKED_NOUNS,
  Mark,
  MarkPlace,
  MarkedId,
  MarkedNoun,
  Note,
  NoteFilter,
  NoteText,
  RecordedMark,
  TagCount,
  TagFilter,
  TagLabel,
  Tagging,
  tagKey,
} from './mark.ts';
export {
  Agreement,
  BULK_LIMIT,
  BULK_SKIPS,
  BulkAction,
  BulkEffect,
  Opinion,
  QueueFilter,
  QueueItem,
  QueueReason,
} from './working.ts';
export { ToldTime, toldTime } from './told-time.ts';
export { BATCH_LIMIT, BATCH_MODES, BATCH_PER_CALL, BatchMode, BatchRow, Tally } from './batch.ts';
export {
  Claim,
  EVENT_MODES,
  EVENT_RELATIONS,
  Event,
  EventMention,
  EventMode,
  EventType,
  PARTICIPANT_ROLES,
  PLACE_KINDS,
  Place,
  Stage,
  StageClaim,
} from './event.ts';
export { Actor, actorName } from './actor.ts';
export { Utterance } from './utterance.ts';
export {
  COMPARISON_KINDS,
  COMPARISON_SUBJECTS,
  Comparison,
  EXPLANATION_CODES,
  Explanation,
  Judgement,
  Side,
} from './comparison.ts';
export { Extraction } from './extraction.ts';
export { LinkDelta } from './link-delta.ts';
export { PageInput, pageOf } from './page.ts';
export type { Page } from './page.ts';
export { Job, JobItem, JobProgress, ITEM_STATES, JOB_KINDS, JOB_STATES } from './job.ts';
export { Feed } from './feed.ts';
export { ACCESS_ROLES, AccessRole, ApiKey } from './key.ts';
export { SNAPSHOT_LIMIT, STATEMENT_SORTS, SavedSearch, Snapshot, StatementSort } from './saved.ts';
export { AnnotateInput, AnnotateOutput } from './annotation.ts';
export {
  ActorRow,
  BIN_UNITS,
  CompactTime,
  EventRow,
  FACETS,
  Facet,
  Histogram,
  MATRIX_ROLES,
  Matrix,
  SourceRow,
  Recognised,
  StatementContext,
  StatementRow,
} from './rows.ts';
export { verifySpans } from './verify-spans.ts';
export type { SpanFault } from './verify-spans.ts';
export {
  ACTOR_TYPES,
  ACTS,
  CLAIMS,
  CUE_FORMS,
  EVENT_TYPES,
  MODALITIES,
  POLARITIES,
  RELAY_ROLES,
  AUDIT_ACTIONS,
  QUEUE_REASONS,
  REVIEW_VERDICTS,
  STAGES,
  STATEMENT_KINDS,
  TIERS,
} from './vocabulary.ts';
export {
  EXPORT_FORMATS,
  EXPORT_FORMAT_NAMES,
  EXPORT_SUBJECTS,
  IMPORT_KINDS,
  WORDING_LANGUAGES,
  factsOfFormat,
  formatsFor,
} from './formats.ts';
export type { ExportFormat, ExportSubject, FormatFacts, ImportKind, WordingLanguage } from './formats.ts';
export { RecordHead, RecordLine, RecordedDocument } from './record.ts';
export { factsOfSource, isOfSourceFacts, sourceFactsSlot } from './source-facts.ts';
export type { SourceFacts } from './source-facts.ts';
