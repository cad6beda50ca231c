import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry as ZipEntry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { bufferOf, ByteFeed, pullFrom } from './byte-feed.ts';
import { documentEntry, failureEntry, type Entry, type Skipped } from './entry.ts';
import { readLines } from './jsonl.ts';
import { hasEnding, isArchive, isArchiveName, isLines, mediaTypeOf } from './kinds.ts';
import type { Limits } from './limits.ts';

/**
 * The documents of a zip file, in the order of its list. Nothing is written, so a name is only a name. What is
 * no document by its ending is passed over unread; an archive inside is not opened. Unfolding stops for good at
 * the limits over all files.
 */
export async function* readZip(
  file: string | Uint8Array,
  { name, limits }: { name: string; limits: Limits },
): AsyncGenerator<Entry, Skipped> {
  const skipped: Skipped = {};
  let zip: ZipFile | null = null;
  const spent = { files: 0, bytes: 0 };
  try {
    zip = await (typeof file === 'string' ? openPromise(file, OPTIONS) : fromBufferPromise(bufferOf(file), OPTIONS));
    for await (const entry of zip.eachEntry()) {
      const inside = nameOf(entry);
      const own = `${name}/${inside}`;
      if (isFolder(inside)) continue;
      if (isArchiveName(inside)) yield failureEntry(own, 'ARCHIVE_NESTED');
      else if (!isDocument(inside)) skipped.media = (skipped.media ?? 0) + 1;
      else if (entry.isEncrypted()) yield failureEntry(own, 'SOURCE_ENCRYPTED');
      else {
        spent.files++;
        if (spent.files > limits.files) return yield* stopped(name, { count: limits.files }, skipped);
        if (spent.bytes > limits.total) return yield* stopped(name, { limit: limits.total }, skipped);
        yield* readEntry(zip, entry, { name: own, limits, spent });
      }
    }
  } catch (error) {
    yield failureEntry(name, 'ARCHIVE_DAMAGED', { problem: problemOf(error) });
  } finally {
    zip?.close();
  }
  return skipped;
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

async function* stopped(name: string, what: Record<string, number>, skipped: Skipped): AsyncGenerator<Entry, Skipped> {
  yield failureEntry(name, 'ARCHIVE_TOO_LARGE', what);
  return skipped;
}

interface EntryContext {
  name: string;
  limits: Limits;
  spent: { bytes: number };
}

async function* readEntry(zip: ZipFile, entry: ZipEntry, { name, limits, spent }: EntryContext): AsyncGenerator<Entry> {
  try {
    if (!entry.canDecodeFileData()) return yield failureEntry(name, 'ARCHIVE_DAMAGED', { problem: 'method' });
    const stream = await zip.openReadStreamPromise(entry);
    if (isLines(name)) {
      const feed = new ByteFeed(pullFrom(counted(stream, { limits, spent, entry })));
      return yield* readLines(feed, { name, limit: limits.document });
    }
    const pieces: Uint8Array[] = [];
    let [length, checksum] = [0, 0];
    for await (const piece of counted(stream, { limits, spent, entry })) {
      length += piece.length;
      if (length > limits.document) {
        stream.destroy();
        return yield failureEntry(name, 'SOURCE_TOO_LARGE', { bytes: entry.uncompressedSize, limit: limits.document });
      }
      checksum = crc32(piece, checksum);
      pieces.push(piece);
    }
    if (checksum !== entry.crc32) return yield failureEntry(name, 'ARCHIVE_DAMAGED', { problem: 'checksum' });
    const bytes = Buffer.concat(pieces);
    if (isArchive(bytes)) return yield failureEntry(name, 'ARCHIVE_NESTED');
    yield documentEntry({ name, bytes, mediaType: mediaTypeOf(name), url: null, retrievedAt: null });
  } catch (error) {
    if (error === BOMB) yield failureEntry(name, 'ARCHIVE_TOO_LARGE', { limit: limits.total });
    else yield failureEntry(name, 'ARCHIVE_DAMAGED', { problem: problemOf(error) });
  }
}

const BOMB = new Error('unfolds to more than any text does');

/** The pieces of a file, as long as they stay within the limits over all files and fold as text does. */
async function* counted(
  stream: Readable,
  { limits, spent, entry }: { limits: Limits; spent: { bytes: number }; entry: ZipEntry },
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    length += piece.length;
    spent.bytes += piece.length;
    const isBomb = length > limits.bomb && length > entry.compressedSize * limits.ratio;
    if (isBomb || spent.bytes > limits.total) throw BOMB;
    yield piece;
  }
}

const nameOf = (entry: ZipEntry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).replaceAll('\\', '/');

const isFolder = (name: string): boolean => name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.[^/]*$)/u.test(name);
const isDocument = (name: string): boolean => mediaTypeOf(name) !== null || isLines(name) || !hasEnding(name);

/** What the library says, as a reason that can be worded. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/end of central directory|unexpected EOF|end of file/iu.test(message)) return 'truncated';
  if (/size|too many bytes|not enough bytes/iu.test(message)) return 'length';
  if (/compression method/iu.test(message)) return 'method';
  return 'compressed';
}
