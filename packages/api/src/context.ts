import type { Query } from '@dixit/model/query';
import type { Annotator, Clock, Intake, Store } from '@dixit/model/ports';

export const EXPORT_SUBJECTS = ['statements', 'events', 'sources'] as const;
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];
export const EXPORT_FORMATS = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes out every row of a query, however many there are, as chunks of text. */
export interface Exporter {
  stream(request: { query: Query; what: ExportSubject; format: ExportFormat }): AsyncIterable<string>;
}

/** What the handlers work on. Made by `runtime`; nothing in it is per request. */
export interface ApiContext {
  /** Opens the store on first use, so that what needs no store starts without one. */
  readonly store: () => Promise<Store>;
  readonly intake: Intake;
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
