import type { ErrorBody } from '@dixit/model';

/** A document that came out of a container. */
export interface ContainedDocument {
  /** Its address or its name in the container. */
  name: string;
  bytes: Uint8Array;
  /** As received, parameters included. */
  mediaType: string | null;
  url: string | null;
  /** ISO instant at which it was read from the web, where the container tells. */
  retrievedAt: string | null;
}

/** One thing of a container: a document, or what could not be read and why. */
export type Entry =
  | { document: ContainedDocument; failure: null }
  | { document: null; failure: { name: string; error: ErrorBody } };

export const documentEntry = (document: ContainedDocument): Entry => ({ document, failure: null });

export const failureEntry = (name: string, code: ErrorBody['code'], params: ErrorBody['params'] = {}): Entry => ({
  document: null,
  failure: { name, error: { code, params: { name, ...params } } },
});

/** How much is passed over because it is no document to read, by reason. */
export type Skipped = Partial<Record<SkipReason, number>>;
/** Kinds of record that hold no document, repeats of a document, answers other than 2xx, media that is not read. */
export type SkipReason = 'record' | 'revisit' | 'status' | 'media' | 'empty';
