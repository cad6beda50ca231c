import { constants, createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { decodeXML } from 'entities';
import { addressOf } from './feed/entry.ts';

/** A document, or a further sitemap, as a sitemap lists it. */
export interface SitemapEntry {
  kind: 'page' | 'sitemap';
  /** Absolute, http or https. */
  url: string;
  /** Dates as written; only the news extension tells that of publication. */
  published: string | null;
  modified: string | null;
  title: string | null;
  outlet: string | null;
}

/** No entry is longer; what claims to be is skipped. */
const MAX_ENTRY = 64 * 1024;
/** The protocol knows no more: 50,000 entries and 50 MB unpacked. */
const MAX_ENTRIES = 50_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a sitemap, a news sitemap or a sitemap index, packed or not, piece by piece: what is broken is skipped,
 * what was cut gives what stands before. Linear in the size, in memory of one entry.
 */
export async function* readSitemap(bytes: Uint8Array, url: string | null): AsyncGenerator<SitemapEntry> {
  let rest = '';
  let count = 0;
  for await (const text of textOf(bytes)) {
    rest += text;
    let at = 0;
    for (;;) {
      const found = nextEntry(rest, at);
      if (found === null) break;
      at = found.end;
      const entry = entryOf(found.kind, found.inside, url);
      if (entry === null) continue;
      yield entry;
      count += 1;
      if (count === MAX_ENTRIES) return;
    }
    rest = keepFrom(rest, at);
  }
}

async function* textOf(bytes: Uint8Array): AsyncGenerator<string> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const decoder = new TextDecoder();
  let size = 0;
  try {
    for await (const piece of isPacked ? unpacked(bytes) : pieces(bytes)) {
      size += piece.length;
      if (size > MAX_BYTES) return;
      yield decoder.decode(piece, { stream: true });
    }
  } catch {
    // A packed file that is damaged: what came out of it stands.
  }
}

const PIECE = 64 * 1024;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const unpacked = (bytes: Uint8Array): AsyncIterable<Uint8Array> =>
  Readable.from(pieces(bytes)).pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }));

const OPEN = /<(?:[\w.-]+:)?(url|sitemap)\s*>/giu;
const CLOSE = { url: /<\/(?:[\w.-]+:)?url\s*>/giu, sitemap: /<\/(?:[\w.-]+:)?sitemap\s*>/giu } as const;

function nextEntry(text: string, from: number): { kind: SitemapEntry['kind']; inside: string; end: number } | null {
  OPEN.lastIndex = from;
  const open = OPEN.exec(text);
  if (!open) return null;
  const name = open[1]?.toLowerCase() === 'sitemap' ? 'sitemap' : 'url';
  const close = CLOSE[name];
  close.lastIndex = OPEN.lastIndex;
  const end = close.exec(text);
  if (!end) return null;
  const inside = text.slice(open.index + open[0].length, end.index);
  return { kind: name === 'url' ? 'page' : 'sitemap', inside, end: close.lastIndex };
}

/** What may still become an entry; of one that is too long to be one, only what may be the start of the next. */
function keepFrom(text: string, at: number): string {
  const rest = text.slice(at);
  return rest.length <= MAX_ENTRY ? rest : rest.slice(-100);
}

function entryOf(kind: SitemapEntry['kind'], inside: string, base: string | null): SitemapEntry | null {
  const url = addressOf([fieldOf(inside, 'loc')], base);
  if (url === null) return null;
  return {
    kind,
    url,
    published: fieldOf(inside, 'publication_date'),
    modified: fieldOf(inside, 'lastmod'),
    title: fieldOf(inside, 'title'),
    outlet: fieldOf(inside, 'name'),
  };
}

/** The text of the first element of that local name. Those of images and videos are other things. */
function fieldOf(entry: string, name: string): string | null {
  const open = `<(?:(?!image:|video:)[\\w.-]+:)?${name}\\s*>`;
  const [, quoted, plain] = new RegExp(`${open}(?:\\s*<!\\[CDATA\\[([^]*?)\\]\\]>|([^<]*))`, 'iu').exec(entry) ?? [];
  const value = (quoted ?? decodeXML(plain ?? '')).replace(/\s+/gu, ' ').trim();
  return value === '' ? null : value.slice(0, 4_096);
}
