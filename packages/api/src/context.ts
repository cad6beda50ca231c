import type { Query } from '@dixit/model/query';
import type { Annotator, Clock, Feeds, Intake, StatementSort, Store } from '@dixit/model/ports';

export const EXPORT_SUBJECTS = ['statements', 'events', 'sources'] as const;
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];
export const EXPORT_FORMATS = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which rows to write: of a query in an order, of statements picked by hand, or of a snapshot. */
export interface ExportRequest {
  query: Query;
  what: ExportSubject;
  format: ExportFormat;
  sort: StatementSort;
  /** Statements picked one by one, in this order. */
  ids?: readonly string[] | undefined;
  snapshot?: string | undefined;
}

/** Writes out every row asked for, however many there are, as chunks of text. */
export interface Exporter {
  stream(request: ExportRequest): AsyncIterable<string>;
}

/** What the handlers work on. Made by `runtime`; nothing in it is per request. */
export interface ApiContext {
  /** Opens the store on first use, so that what needs no store starts without one. */
  readonly store: () => Promise<Store>;
  readonly intake: Intake;
  readonly feeds: Feeds;
  readonly annotator: Annotator;
  readonly exporter: Exporter;
  readonly clock: Clock;
  readonly version: string;
  /** Languages that the engine knows, as BCP 47 primary subtags. */
  readonly languages: readonly string[];
}

/** Names every part, so that a forgotten one is a type error where the context is made. */
export function createApiContext(parts: ApiContext): ApiContext {
  return parts;
}
