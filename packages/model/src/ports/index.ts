import type { Actor } from '../actor.ts';
import type { Tally } from '../batch.ts';
import type { AnnotateInput, AnnotateOutput } from '../annotation.ts';
import type { Comparison } from '../comparison.ts';
import type { Role } from '../entity.ts';
import type { Event } from '../event.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ErrorBody } from '../errors.ts';
import type { Extraction } from '../extraction.ts';
import type { Job, JobItem, JobProgress } from '../job.ts';
import type { LinkDelta } from '../link-delta.ts';
import type { Page, PageInput } from '../page.ts';
import type { Query } from '../query/index.ts';
import type {
  ActorRow,
  EventRow,
  Facet,
  Histogram,
  Matrix,
  Recognised,
  SourceRow,
  StatementContext,
  StatementRow,
} from '../rows.ts';
import type { AuditEntry } from '../review.ts';
import type { StatementSort } from '../saved.ts';
import type { Source } from '../source.ts';
import type { Statement } from '../statement.ts';
import type { Utterance } from '../utterance.ts';
import type { Curation, Doing, SavedReader, SnapshotStore } from './curation.ts';
import type { KeyStore } from './keys.ts';
import type { Marks } from './marks.ts';
import type { RecordStore } from './record.ts';
import type { FeedStore, WebMemory } from './web.ts';
import type { Bulk, ReviewQueue } from './working.ts';

export type { Curation, Decision, Doing, LoggedStep, SavedReader, SnapshotStore, Verdict } from './curation.ts';
export type { KeyStore } from './keys.ts';
export type { ImportOutcome, Importer, NumberedLine, RecordStore } from './record.ts';
export type { StatementSort } from '../saved.ts';
export type { Marks } from './marks.ts';
export type { Bulk, ReviewQueue, Selection } from './working.ts';
export type { FeedEntry, FeedPatch, FeedStore, Feeds, NewFeed, Validators, WebMemory } from './web.ts';

/** Reading and writing what is known. Implemented by `store`, used by `api`, `runtime`; never by a pure stage. */

/** `sources`: most independent sources first, then what is contested, then the newest. */
export type EventSort = 'sources' | 'newest';

export interface SourceReader {
  get(id: string): Promise<Source | null>;
  /** The compact row of one Source, as `list` gives it. */
  row(id: string): Promise<SourceRow | null>;
  /** Bytes as received. */
  raw(id: string): Promise<Uint8Array | null>;
  list(query: Query, page: PageInput): Promise<Page<SourceRow>>;
  /** What was made of a document, if it was handed in before in the same way (`Bundle.takenAs`). */
  taken(takenAs: string): Promise<{ sourceId: string; statements: number; diagnostics: Diagnostic[] } | null>;
  /** All that was read at an address, the latest last. */
  versions(id: string): Promise<SourceRow[]>;
  /** The latest version of what was read at an address (`canonicalUrl`, else `url`). */
  latestByUrl(url: string): Promise<{ id: string; version: number } | null>;
  /** Members of a copy group, the canonical one first. */
  copies(copyGroupId: string): Promise<SourceRow[]>;
  /** Every id, in the order of ingest; for `verify` and exports. */
  ids(): AsyncIterable<string>;
  extraction(id: string): Promise<Extraction | null>;
}

export interface StatementReader {
  get(id: string): Promise<Statement | null>;
  /** Compact rows in the order of the ids, as `search` gives them; unknown ids are left out. */
  rows(ids: readonly string[]): Promise<StatementRow[]>;
  /** Whole statements in the order of the ids, with assignments and reviews joined in; unknown ids are left out. */
  values(ids: readonly string[]): Promise<Statement[]>;
  /** All statements of one Source, in reading order, with assignments and reviews joined in. */
  ofSource(sourceId: string): Promise<Statement[]>;
  /** `isCounted: false` leaves `total` at 0: counting anew for each page of a long list costs more than the rows. */
  search(query: Query, page: PageInput & { sort: StatementSort; isCounted?: boolean }): Promise<Page<StatementRow>>;
  /** How many there are, where and when, and the newest `samples` of them. */
  tally(query: Query, samples: number): Promise<Tally>;
  facets(query: Query): Promise<Facet[]>;
  histogram(query: Query): Promise<Histogram>;
  /** The `size` most frequent speakers against the `size` most frequent others. */
  matrix(query: Query, role: Matrix['role'], size: number): Promise<Matrix>;
  /** Values of a field whose words begin so, most frequent first, as a facet gives them. */
  complete(field: Facet['field'] | 'about', text: string, limit: number): Promise<Facet['values']>;
  /** `around`: UTF-16 code units of text before and after, widened to paragraph borders where near. */
  context(id: string, around: number): Promise<StatementContext | null>;
  /** Who linking took the speaker and the addressee for, and why, as far as it gave reasons. */
  recognised(id: string): Promise<Recognised[]>;
}

export interface EventReader {
  get(id: string): Promise<Event | null>;
  row(id: string): Promise<EventRow | null>;
  /** Newest first unless told. */
  list(query: Query, page: PageInput & { sort?: EventSort | undefined }): Promise<Page<EventRow>>;
  ofSource(sourceId: string): Promise<EventRow[]>;
  /** Events that an actor takes part in, newest first. */
  ofActor(actorId: string): Promise<EventRow[]>;
  comparisons(eventId: string): Promise<Comparison[]>;
}

export interface ActorReader {
  get(id: string): Promise<Actor | null>;
  row(id: string): Promise<ActorRow | null>;
  list(query: Query, page: PageInput): Promise<Page<ActorRow>>;
}

export interface UtteranceReader {
  get(id: string): Promise<Utterance | null>;
  comparisons(utteranceId: string): Promise<Comparison[]>;
  /** Comparisons that a statement is a side of. */
  comparisonsOfStatement(statementId: string): Promise<Comparison[]>;
}

/** A member of a known event, with what linking compares. */
export interface KnownMention {
  source: Pick<Source, 'id' | 'published' | 'language' | 'publisher' | 'copyGroupId'>;
  mention: Extraction['events'][number];
  /** Actor of each entity of its document: who is meant where the mention names nobody. */
  actors: Record<string, string>;
}

export interface KnownStatement {
  source: Pick<Source, 'id' | 'published' | 'language' | 'publisher' | 'copyGroupId'>;
  statement: Statement;
}

/** What people said of who is who, which linking of later Sources takes as known. Ids are those of linked actors and events. */
export interface SaidOfThem {
  /** Names that are theirs, or are not. `part`: the actor made by a split that it was said of. */
  names: { name: string; actorId: string; part: string | null; isTheirs: boolean; by: string }[];
  /** The same of offices and descriptions; of a text where the head is not known. Days are ISO dates, both included. */
  roles: (Pick<Role, 'text' | 'head' | 'of'> & {
    actorId: string;
    part: string | null;
    isTheirs: boolean;
    since: string | null;
    until: string | null;
    by: string;
  })[];
  /** Actors that are one, each with the one that stands for them all. */
  same: { id: string; as: string; by: string }[];
  /** Actors or events that are not one: said so, split, or put together and taken apart again. */
  apart: { ids: [string, string]; by: string }[];
}

/** What linking asks about what is already known, by blocking keys. */
export interface LinkReader {
  /** What is known under any of these keys, as it was at one moment. */
  underKeys(keys: Partial<Record<'actors' | 'events' | 'utterances' | 'bands', readonly string[]>>): Promise<{
    actors: Actor[];
    events: { event: Event; members: KnownMention[] }[];
    utterances: { utterance: Utterance; members: KnownStatement[] }[];
    signatures: { sourceId: string; copyGroupId: string; signature: number[] }[];
    said: SaidOfThem;
  }>;
  /** The actor of each entity of a Source as it was linked last; empty for one that is not known. */
  assigned(sourceId: string): Promise<Record<string, string>>;
  /** Statements about each of these events, for comparing figures and denials. */
  statementsOfEvents(eventIds: readonly string[]): Promise<Record<string, KnownStatement[]>>;
  /** The Sources that linking gave these copy groups, whatever people hold of them; the oldest first. */
  copiesIn(groups: readonly string[]): Promise<string[]>;
}

export interface Bundle {
  source: Source;
  /** Bytes as received; null keeps those already stored. */
  raw: Uint8Array | null;
  extraction: Extraction;
  delta: LinkDelta;
  /** Digest of the bytes, of what was said of them and of the stages: the same again would change nothing. */
  takenAs?: string | null;
  /** The step of the log as which it goes in, in the same transaction. */
  step?: SourceStep | undefined;
}

/** What people say of a Source, as a step of the log: said, taken back, or done again. */
export type SourceStep =
  | { do: 'set'; doing: Doing; basedOn?: number | undefined }
  | { do: 'undo' | 'redo'; entry: number; doing: Doing };

/** Everything about one Source goes in, or out, in one transaction. */
export interface Writer {
  /**
   * Idempotent: the same Source with the same stage versions changes nothing. A Source of which date,
   * language or outlet was corrected is another value: it replaces what was stored under its id.
   * `basedOn`: the revision that the delta was computed from; rejects with CONFLICT when it has passed.
   */
  put(bundle: Bundle, basedOn?: number): Promise<'added' | 'replaced' | 'unchanged'>;
  /** Takes out a Source, with all that rests on it alone. `rest` re-states what others still carry. */
  remove(sourceId: string, rest: LinkDelta, basedOn?: number): Promise<void>;
  /** Keeps as what a Source, just found unchanged, was handed in. */
  remember(sourceId: string, takenAs: string): Promise<void>;
  /** A redirect left by a merge, else the id itself. */
  resolve(id: string): Promise<string>;
}

/** An item as it enters the queue. Without a payload it is an address to be fetched, or failed with its reason. */
export interface NewItem {
  name: string;
  payload: Uint8Array | null;
  /** JSON, not read by the queue. */
  options: string;
  error?: ErrorBody | null;
}

/** Whether more items will come, and which process fills the job, if a worker is known to (`release` closes it with that). */
export interface Filling {
  isOpen?: boolean;
  filler?: string | null;
}

export interface Claim {
  job: Job;
  item: JobItem;
  payload: Uint8Array | null;
  options: string;
  /** How many items have come out of it so far. */
  expanded: number;
  /** How many workers have died with it in hand. */
  deaths: number;
}

export interface JobQueue {
  /** An open job ends when it is closed, when its filler is gone, or when nobody was heard to fill it for ten minutes. */
  create(kind: Job['kind'], items: readonly NewItem[], options?: Filling): Promise<Job>;
  /** Puts items behind those of an open job and closes it unless told not to. CONFLICT when it is closed or over. */
  append(id: string, items: readonly NewItem[], options: Filling): Promise<Job>;
  /**
   * Puts what came out of an item behind all items of its job: its children from the ordinal `from` on, in
   * one transaction. Those that are there already are left as they are, so that a batch may come twice.
   */
  expand(id: string, index: number, batch: { from: number; items: readonly NewItem[] }): Promise<Job>;
  get(id: string): Promise<Job | null>;
  list(page: PageInput & { states?: readonly Job['state'][] | undefined }): Promise<Page<Job>>;
  items(id: string, page: PageInput & { state?: JobItem['state'] | undefined }): Promise<Page<JobItem>>;
  /** Takes the next unfinished item in order, for a worker; null when nothing waits. Survives a killed worker. */
  claim(worker: string): Promise<Claim | null>;
  /**
   * The same with those that follow it in its job without a gap, `most` at most. One that a worker has died with comes
   * alone; one that several have died with has failed (JOB_FAILED, `worker-exited`) and is given to nobody.
   */
  claimRun(worker: string, most: number): Promise<Claim[]>;
  /**
   * Puts the items of workers that are gone back into the queue, without waiting for it to show by itself, and those of
   * one that is alive and has let go of them; tells how many.
   */
  release(isGone: (worker: string) => boolean, idle?: string): Promise<number>;
  /**
   * Whether every item of the job before this one is finished, so that it may be linked in the order of the
   * items. One that is to be tried again later has lost its place and holds nobody up.
   */
  isNext(jobId: string, index: number): Promise<boolean>;
  /** Drops the payload, unless the item failed. */
  finish(jobId: string, item: JobItem): Promise<JobProgress>;
  /** The same for several items of one job, in one transaction. */
  finishRun(jobId: string, items: readonly JobItem[]): Promise<Job>;
  /** Puts an item back that failed for a passing reason (`item.error`), to be tried again from `item.notBefore` on. */
  defer(jobId: string, item: JobItem): Promise<JobProgress>;
  /**
   * Calls whenever an item has come or has moved, in whatever process; also for nothing. Null when the database tells
   * nobody: then look now and then. What it gives ends it.
   */
  listen(onMove: () => void): (() => void) | null;
  /** Milliseconds until the next item that is to be tried again; null when none is. */
  nextTry(): Promise<number | null>;
  /** How many jobs there are in each state, and items in all jobs. */
  load(): Promise<QueueLoad>;
  cancel(id: string): Promise<void>;
  /** Puts the failed items of a job back into the queue. */
  retry(id: string): Promise<Job>;
}

export interface QueueLoad {
  jobs: Record<Job['state'], number>;
  items: Record<'queued' | 'running' | 'failed' | 'done', number>;
}

export interface Clock {
  /** UTC, whole seconds. */
  now(): string;
}

export interface Counts {
  sources: number;
  statements: number;
  events: number;
  actors: number;
}

export interface Store {
  sources: SourceReader;
  statements: StatementReader;
  events: EventReader;
  actors: ActorReader;
  utterances: UtteranceReader;
  link: LinkReader;
  writer: Writer;
  jobs: JobQueue;
  curation: Curation;
  marks: Marks;
  bulk: Bulk;
  queue: ReviewQueue;
  saved: SavedReader;
  snapshots: SnapshotStore;
  feeds: FeedStore;
  web: WebMemory;
  record: RecordStore;
  keys: KeyStore;
  counts(): Promise<Counts>;
  /** Changes whenever something was written; cheap to ask. */
  revision(): Promise<number>;
  close(): Promise<void>;
}

/** A document as it is handed in, or the address of one. */
export interface IntakeItem {
  name: string;
  /** Null: to be fetched from `url`. */
  bytes: Uint8Array | null;
  mediaType: string | null;
  url: string | null;
  outlet: string | null;
  /** EDTF date or ISO instant. */
  published: string | null;
  language: string | null;
  /** ISO instant at which the bytes were read; now unless given. */
  retrievedAt?: string | null;
}

export interface SourcePatch {
  /** EDTF date or ISO instant; null takes a date set before back. Undefined leaves it. */
  published?: string | null | undefined;
  outlet?: string | null | undefined;
  /** BCP 47. */
  language?: string | null | undefined;
}

/** Long work, behind the API. Implemented by `runtime`. */
export interface Intake {
  /** A new job, or more items for an open one. `isOpen`: more will come. */
  submit(
    items: readonly IntakeItem[],
    into?: { jobId?: string | undefined; isOpen?: boolean | undefined },
  ): Promise<Job>;
  /** Every step of a job from now on, ending with the one in which it is finished. */
  watch(jobId: string, signal?: AbortSignal): AsyncIterable<JobProgress>;
  cancel(jobId: string): Promise<void>;
  retry(jobId: string): Promise<Job>;
  /** Corrects what is known about a Source; everything resolved from it is computed again. */
  setSource(id: string, patch: SourcePatch, step?: Omit<SourceStep & { do: 'set' }, 'do'>): Promise<Source>;
  /** Takes such a step back or does it again, and computes anew as `setSource` does. Rejects as `Curation.undo`. */
  revertSource(entry: AuditEntry, how: 'undo' | 'redo', doing: Doing): Promise<AuditEntry>;
  removeSource(id: string): Promise<void>;
}

export interface Annotator {
  annotate(input: AnnotateInput): Promise<AnnotateOutput>;
}
