import { constants, gunzipSync } from 'node:zlib';

export const LISTING_KINDS = ['feed', 'sitemap', 'opml'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** How far in the root element of a document begins at the latest. */
const HEAD = 16_384;

/** What lists other documents, told by how it begins; null for anything else. Cheap. */
export function listingKind(bytes: Uint8Array): ListingKind | null {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const head = new TextDecoder(isWide(bytes) ? 'utf-16le' : 'latin1').decode(
    isPacked ? unpacked(bytes) : bytes.subarray(0, HEAD),
  );
  const text = head.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, '').trimStart();
  if (text.startsWith('{')) return isPacked || !JSON_FEED.test(text) ? null : 'feed';
  const root = rootOf(text);
  if (root === 'urlset' || root === 'sitemapindex') return 'sitemap';
  if (isPacked) return null;
  if (root === 'opml') return 'opml';
  return root === 'rss' || root === 'feed' || root === 'rdf' ? 'feed' : null;
}

const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/;

const isWide = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

/** Local name of the first element, after declaration, comments, instructions and document type. */
function rootOf(text: string): string | null {
  let rest = text;
  for (let i = 0; i < 100; i += 1) {
    const end = rest.startsWith('<!--') ? after(rest, '-->') : /^<[?!]/.test(rest) ? after(rest, '>') : 0;
    if (end === 0) return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(rest)?.[1]?.toLowerCase() ?? null;
    rest = rest.slice(end).trimStart();
  }
  return null;
}

function after(text: string, end: string): number {
  const at = text.indexOf(end);
  return at < 0 ? text.length : at + end.length;
}

/** The beginning of what is packed, without reading on. */
function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes.subarray(0, HEAD), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * HEAD });
  } catch {
    return new Uint8Array();
  }
}
