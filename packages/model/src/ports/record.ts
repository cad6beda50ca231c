import type { ErrorBody } from '../errors.ts';
import type { ImportKind } from '../formats.ts';
import type { RecordLine, RecordedDocument } from '../record.ts';

/** The whole of what is known, as lines that give it back. */
export interface RecordStore {
  /** Everything, in the order in which `restore` takes it, some lines at a time; without the head. */
  lines(): AsyncIterable<RecordLine[]>;
  document(sourceId: string): Promise<RecordedDocument | null>;
  /** Puts lines as they are into a store that has no other values under their ids, in one transaction. */
  restore(lines: readonly RecordLine[]): Promise<void>;
  /** After the last line: works out again what follows from documents that came after what speaks of them. */
  settle(): Promise<void>;
}

/** A line as it stands in a file, and the number of it, from 1. */
export interface NumberedLine {
  line: number;
  text: string;
}

export interface ImportOutcome {
  /** Documents that came in, or came in anew. */
  documents: number;
  unchanged: number;
  /** Statements that only their words anchor, since their documents have no text. */
  unanchored: number;
  /** Other lines that came in: actors, events, the log. */
  lines: number;
  failed: { line: number; error: ErrorBody }[];
}

/** Takes lines of other programs' files, or of our own record, in. A line that cannot be taken stops no other. */
export interface Importer {
  /** An import begins: an empty store takes a whole record as it is, any other links what comes. */
  begin(): Promise<{ restores: boolean }>;
  take(kind: ImportKind, lines: readonly NumberedLine[]): Promise<ImportOutcome>;
  /** The last line has come. */
  finish(): Promise<void>;
}
