import type { ByteFeed } from './byte-feed.ts';
import { documentEntry, failureEntry, type Entry } from './entry.ts';

const NEWLINE = 10;

/**
 * The lines of a file of JSON lines, each a document of its own named by its number; blank lines are none. A
 * line over `limit` bytes is passed over without being held, and is a failure.
 */
export async function* readLines(
  feed: ByteFeed,
  { name, limit }: { name: string; limit: number },
): AsyncGenerator<Entry> {
  for (let number = 1; await feed.need(1); number++) {
    const line = await takeLine(feed, limit);
    const own = `${name}:${number}`;
    if (line.bytes === null) yield failureEntry(own, 'SOURCE_TOO_LARGE', { bytes: line.length, limit });
    else if (!isBlank(line.bytes)) {
      yield documentEntry({
        name: own,
        bytes: line.bytes,
        mediaType: 'application/json',
        url: null,
        retrievedAt: null,
      });
    }
  }
}

/** A line without its end, taken; no bytes for one over the limit. */
async function takeLine(feed: ByteFeed, limit: number): Promise<{ bytes: Uint8Array | null; length: number }> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (await feed.need(1)) {
    const end = feed.window.indexOf(NEWLINE);
    const piece = end < 0 ? feed.window : feed.window.subarray(0, end);
    length += piece.length;
    if (length <= limit) pieces.push(new Uint8Array(piece));
    else pieces.length = 0;
    feed.skip(end < 0 ? piece.length : end + 1);
    if (end >= 0) break;
  }
  return { bytes: length > limit ? null : Buffer.concat(pieces), length };
}

/** Spaces, or nothing but a byte-order mark. */
const isBlank = (line: Uint8Array): boolean =>
  line.every((byte) => byte === 32 || byte === 9 || byte === 13 || byte === 0xef || byte === 0xbb || byte === 0xbf);
