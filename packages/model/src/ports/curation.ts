import type { CurationAction, Preview } from '../curation.ts';
import type { Orphan } from '../orphan.ts';
import type { Page, PageInput } from '../page.ts';
import type { AuditEntry, Correction, LogFilter, Review, StatementPatch } from '../review.ts';
import type { StatementRow } from '../rows.ts';
import type { SavedSearch, Snapshot, StatementSort } from '../saved.ts';

/** Who does something when, and why. */
export interface Doing {
  by: string;
  /** ISO instant. */
  at: string;
  why: string | null;
  /** Version of the program. */
  pipeline?: string | null;
  /** The last line of the log on what it is about that the person has seen (0: none): CONFLICT when there is a newer one. */
  basedOn?: number | undefined;
}

export interface Verdict {
  verdict: Review['verdict'];
  patch: StatementPatch | null;
}

export interface Decision {
  verdict: Review['verdict'];
  /** Laid over the fields changed before, which stay; null takes all changes back. */
  changes?: StatementPatch | null;
}

/** A line of the log with what it builds on. */
export interface LoggedStep {
  entry: AuditEntry;
  /** By slot that it writes or rests on: the line before it that wrote there; without those where none did. */
  earlier: Readonly<Record<string, number>>;
}

/** What people decide about the record. Every step is a line of the log, and can be taken back. */
export interface Curation {
  review(statementId: string): Promise<Review | null>;
  /**
   * Puts a verdict on a statement. `basedOn`: the last line of the log on it that the person has seen (0: none).
   * Rejects with NOT_FOUND, or with CONFLICT and the newer line in `entry` when somebody else was faster.
   */
  decide(statementId: string, decision: Decision, doing: Doing, basedOn?: number): Promise<AuditEntry>;
  /**
   * Takes a line back. Rejects with CONFLICT when later ones rest on it, or when it is taken back already:
   * `entries` names them, `entry` the newest.
   */
  undo(entryId: number, doing: Doing): Promise<AuditEntry>;
  /** Does again what was taken back: takes back the line that took `entryId` back. CONFLICT when it stands as it is. */
  redo(entryId: number, doing: Doing): Promise<AuditEntry>;
  /**
   * Does one of the actions on what linking found. Rejects with NOT_FOUND, INPUT_INVALID for one that makes no
   * sense, and CONFLICT as `decide` does.
   */
  take(action: CurationAction, doing: Doing, basedOn?: number): Promise<AuditEntry>;
  /** What that would do. */
  preview(action: CurationAction, doing: Doing): Promise<Preview>;
  /** What people said that has no place any more, the newest first, with its words. */
  orphans(page: PageInput): Promise<Page<Orphan>>;
  /** What people made of these things, by slot. */
  corrections(ids: readonly string[]): Promise<Correction[]>;
  /** Newest first. */
  log(filter: LogFilter, page: PageInput): Promise<Page<AuditEntry>>;
  /** The same lines, each with those that it builds on, whether or not the filter lets them through. */
  trail(filter: LogFilter, page: PageInput): Promise<Page<LoggedStep>>;
  entry(entryId: number): Promise<AuditEntry | null>;
}

/** Queries that people keep. */
export interface SavedReader {
  list(): Promise<SavedSearch[]>;
  /** Puts it in place of one with the same name. */
  save(search: SavedSearch): Promise<void>;
  /** Rejects with NOT_FOUND. */
  remove(name: string): Promise<void>;
}

export interface SnapshotStore {
  /** Rejects with INPUT_INVALID when the query finds more than `SNAPSHOT_LIMIT` statements. */
  freeze(query: string, sort: StatementSort, at: string): Promise<Snapshot>;
  get(id: string): Promise<Snapshot | null>;
  rows(id: string, page: PageInput): Promise<Page<StatementRow>>;
}
