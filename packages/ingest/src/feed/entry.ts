import { decodeHTML } from 'entities';
import { canonicalUrl } from '../url.ts';

/** What a feed or a sitemap says of one document. */
export interface Entry {
  /** What the feed calls it, for telling whether it was seen before; else its address. */
  guid: string;
  /** Absolute, http or https, without tracking; null when there is none: then only the content is there. */
  url: string | null;
  title: string | null;
  /** As written. */
  published: string | null;
  outlet: string | null;
  /** The whole text as HTML, where the feed gives it; never a summary. */
  content: string | null;
}

/** The first of these that is an address, made absolute. */
export function addressOf(candidates: readonly (string | null | undefined)[], base: string | null): string | null {
  for (const candidate of candidates) {
    const value = candidate?.trim() ?? '';
    const url = value === '' ? null : canonicalUrl(URL.parse(value, base ?? undefined)?.href ?? null);
    if (url !== null) return url;
  }
  return null;
}

/** A title in one line. `isMarkup`: it is HTML, so that entities and tags in it are not its words. */
export function titleOf(value: string | null | undefined, isMarkup: boolean): string | null {
  const text = isMarkup ? decodeHTML((value ?? '').replace(/<\/?[a-z][^<>]*>/gi, ' ')) : (value ?? '');
  const line = text.replace(/[\u0000-\u0020\u007F]+/g, ' ').trim();
  return line === '' ? null : line.slice(0, 1_000);
}

/** Feeds put a sentence where a text could stand: shorter than this, it is no article. */
const FULL_TEXT_FROM = 500;

/** Content that is long enough to stand for the page. */
export function fullTextOf(candidates: readonly (string | null | undefined)[]): string | null {
  for (const content of candidates) {
    const letters =
      content
        ?.replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim().length ?? 0;
    if (content && letters >= FULL_TEXT_FROM) return content;
  }
  return null;
}
