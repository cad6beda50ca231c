import type { Diagnostic, ErrorBody } from '@dixit/model';
import type { ItemFacts } from './options.ts';

export type { ItemFacts } from './options.ts';

/** What was read at an address; `sourceId` alone when it has not changed since it was last read. */
export type Fetched =
  | {
      bytes: Uint8Array;
      /** As received, parameters included. */
      mediaType: string | null;
      /** Where it was read in the end, after redirects. */
      url: string;
      /** ISO instant. */
      retrievedAt: string;
      /** What is to be said of the bytes before anybody has read them. */
      diagnostics?: readonly Diagnostic[];
    }
  | { sourceId: string | null };

/** Reads an address. Throws `DixitError`, with `retry` for a failure that passes. */
export type FetchItem = (facts: ItemFacts & { url: string }, signal: AbortSignal) => Promise<Fetched>;

type OwnFacts = Pick<ItemFacts, 'mediaType' | 'url' | 'outlet' | 'published' | 'language' | 'retrievedAt' | 'hints'>;

/**
 * What came out of an item: a document with its bytes, an address (no bytes, but `url`), or what cannot be
 * read. Outlet, date, language and time of reading are those of what it came out of where it says nothing.
 */
export type ChildItem =
  | ({ name: string; bytes: Uint8Array | null } & Partial<OwnFacts>)
  | { name: string; error: ErrorBody };

/**
 * Opens what holds several documents; null for what is one document itself. Gives the same children in the same
 * order every time, since it is begun anew after a kill; returns what is to be said of the whole. Throws
 * `DixitError` for what cannot be read at all.
 */
export type ExpandItem = (
  bytes: Uint8Array,
  facts: ItemFacts,
  signal: AbortSignal,
) => Promise<AsyncGenerator<ChildItem, Diagnostic[], undefined> | null>;
