import type { Actor, Event, EventRow, ExportSubject, Source, SourceRow, Statement, StatementRow } from '@dixit/model';
import type { LoggedStep } from '@dixit/model/ports';
import type { Phrases } from '@dixit/phrases';

/** What is exported of each noun: the row that lists show, and the whole value behind it. */
export interface StatementItem {
  row: StatementRow;
  statement: Statement;
}
export interface EventItem {
  row: EventRow;
  event: Event;
}
export interface SourceItem {
  row: SourceRow;
  source: Source;
}

/**
 * What a writer works on. Streams come in chunks, begin anew each time they are asked for, and hold exactly what the
 * query finds; nothing is read before it is asked for.
 */
export interface ExportJob {
  what: ExportSubject;
  rows(): AsyncIterable<readonly unknown[]>;
  statements(): AsyncIterable<readonly StatementItem[]>;
  events(): AsyncIterable<readonly EventItem[]>;
  sources(): AsyncIterable<readonly SourceItem[]>;
  /** Lines of `record`, as `import` takes them. */
  record(): AsyncIterable<readonly unknown[]>;
  /** What people did, the newest first. */
  log(): AsyncIterable<readonly LoggedStep[]>;
  source(id: string): Promise<Source>;
  /** All statements of a Source, as people left them. */
  statementsIn(sourceId: string): Promise<readonly Statement[]>;
  sourceRow(id: string): Promise<SourceRow>;
  actor(id: string): Promise<Actor | null>;
  phrases: Phrases;
  /** Where the dashboard stands, without a slash at its end. */
  base: string;
  /** What the list is called: the name of a saved search, else the query. */
  title: string;
  query: string;
  /** ISO instant of the export. */
  at: string;
  /** Version of the software that writes. */
  version: string;
}

/** Writes a job as chunks of a file, and reads no further than its reader does. */
export type Write = (job: ExportJob) => AsyncIterable<string | Uint8Array>;
