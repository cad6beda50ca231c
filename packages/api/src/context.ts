import type { ExportFormat, ExportSubject, LogFilter, WordingLanguage } from '@dixit/model';
import type { Query } from '@dixit/model/query';
import type { Caller } from './access.ts';
import type { Annotator, Clock, Feeds, Importer, Intake, StatementSort, Store } from '@dixit/model/ports';

/** Which rows to write: of a query in an order, of statements picked by hand, or of a snapshot. */
export interface ExportRequest {
  query: Query;
  what: ExportSubject;
  format: ExportFormat;
  sort: StatementSort;
  /** Statements picked one by one, in this order. */
  ids?: readonly string[] | undefined;
  snapshot?: string | undefined;
  /** Language of titles and words that are ours. */
  language: WordingLanguage;
  /** What the list is called, where it has a name. */
  title?: string | undefined;
  /** The query as it was written. */
  written: string;
  /** Which lines of the log, where it is asked for. */
  log?: LogFilter | undefined;
  /** At most so many. */
  limit?: number | undefined;
}

/** Writes out every row asked for, however many there are, as chunks: of text, or of bytes in a format that is none. */
export interface Exporter {
  stream(request: ExportRequest): AsyncIterable<string | Uint8Array>;
}

/** What the handlers work on. Made by `runtime`; nothing in it is per request but who calls. */
export interface ApiContext {
  /** Opens the store on first use, so that what needs no store starts without one. */
  readonly store: () => Promise<Store>;
  readonly intake: Intake;
  readonly feeds: Feeds;
  readonly annotator: Annotator;
  readonly exporter: Exporter;
  readonly importer: Importer;
  readonly clock: Clock;
  readonly caller: Caller;
  readonly version: string;
  /** Languages that the engine knows, as BCP 47 primary subtags. */
  readonly languages: readonly string[];
}

/** Names every part, so that a forgotten one is a type error where the context is made. */
export function createApiContext(parts: ApiContext): ApiContext {
  return parts;
}
