import { open } from 'node:fs/promises';
import { ByteFeed, pullFrom, type Pull } from './byte-feed.ts';
import { documentEntry, failureEntry, type Entry, type Skipped } from './entry.ts';
import { gunzip, isGzip, type Part } from './gzip.ts';
import { readLines } from './jsonl.ts';
import { isArchive, isLines, isWarc, isZip, mediaTypeOf } from './kinds.ts';
import { LIMITS, type Limits } from './limits.ts';
import { plainParts } from './plain.ts';
import { lossEntry, readWarc, type WarcOptions } from './warc.ts';

/** What holds documents: its name, and its bytes or the path of the file that has them. */
export type ContainerInput = { name: string; mediaType: string | null } & ({ bytes: Uint8Array } | { path: string });

/** The first bytes that tell what a file is. */
const HEAD = 1 << 10;

/**
 * The documents of an archive or a file of JSON lines, in their order, the same each time; null for what is one
 * document itself. A WARC file, a gzip file and JSON lines are read as a stream. The last value counts what was
 * passed over. Never throws for what the file holds: what cannot be read is an entry with its reason.
 */
export async function openContainer(
  input: ContainerInput,
  limits: Limits = LIMITS,
): Promise<AsyncGenerator<Entry, Skipped> | null> {
  const head = await headOf(input);
  const { name } = input;
  if (isZip(head)) return readZipFile(input, limits);
  if (isGzip(head)) {
    const partsFrom = (offset: number) => withFeed(input, (feed) => gunzip(feed), offset);
    return withFeed(input, (feed) => readGzip(feed, { name, partsFrom }, limits));
  }
  if (isWarc(head)) {
    const partsFrom = (offset: number) => withFeed(input, (feed) => plainParts(feed), offset);
    const options = { name, isFolded: false, limit: limits.document, partsFrom };
    return withFeed(input, (feed) => readWarc(plainParts(feed), options));
  }
  if (isLines(name) || JSON_LINES.test(input.mediaType ?? '')) {
    return withFeed(input, (feed) => linesOf(feed, name, limits));
  }
  return null;
}

const JSON_LINES = /^application\/(?:x-)?(?:jsonl|ndjson|jsonlines|json-lines)\b/iu;

async function* linesOf(feed: ByteFeed, name: string, limits: Limits): AsyncGenerator<Entry, Skipped> {
  yield* readLines(feed, { name, limit: limits.document });
  return {};
}

/** The zip reader is loaded only when a zip file comes in. */
async function* readZipFile(input: ContainerInput, limits: Limits): AsyncGenerator<Entry, Skipped> {
  const { readZip } = await import('./zip.ts');
  return yield* readZip('path' in input ? input.path : input.bytes, { name: input.name, limits });
}

async function headOf(input: ContainerInput): Promise<Uint8Array> {
  if ('bytes' in input) return input.bytes.subarray(0, HEAD);
  const file = await open(input.path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The bytes from an offset on, as they are asked for. */
async function* withFeed<T, R>(
  input: ContainerInput,
  read: (feed: ByteFeed) => AsyncGenerator<T, R>,
  offset = 0,
): AsyncGenerator<T, R> {
  if ('bytes' in input) return yield* read(new ByteFeed(pullFrom([input.bytes.subarray(offset)])));
  const file = await open(input.path);
  let at = offset;
  const pull: Pull = async (into) => {
    const { bytesRead } = await file.read(into, 0, into.length, at);
    at += bytesRead;
    return bytesRead;
  };
  try {
    return yield* read(new ByteFeed(pull));
  } finally {
    await file.close();
  }
}

/** What one gzip file holds: a WARC file, JSON lines, or one document. */
async function* readGzip(
  feed: ByteFeed,
  { name, partsFrom }: Pick<WarcOptions, 'name' | 'partsFrom'>,
  limits: Limits,
): AsyncGenerator<Entry, Skipped> {
  const inside = name.replace(/\.gz$/iu, '');
  const parts = gunzip(feed);
  const before: Part[] = [];
  let first = await parts.next();
  while (!first.done && first.value.bytes.length === 0) {
    before.push(first.value);
    first = await parts.next();
  }
  const all = chain([...before, ...(first.done ? [] : [first.value])], parts);
  const head = first.done ? new Uint8Array() : first.value.bytes;
  if (isWarc(head) || /\.warc$/iu.test(inside)) {
    return yield* readWarc(all, { name, isFolded: true, limit: limits.document, partsFrom });
  }
  if (isArchive(head)) {
    yield failureEntry(inside, 'ARCHIVE_NESTED');
    return {};
  }
  if (!isLines(inside)) yield await oneDocument(all, inside, limits);
  else {
    const losses: Entry[] = [];
    yield* readLines(new ByteFeed(pullFrom(bytesOf(all, (entry) => losses.push(entry), name))), {
      name: inside,
      limit: limits.document,
    });
    yield* losses;
  }
  return {};
}

async function* chain(first: readonly Part[], rest: AsyncGenerator<Part>): AsyncGenerator<Part> {
  yield* first;
  yield* rest;
}

async function* bytesOf(
  parts: AsyncIterable<Part>,
  onLoss: (entry: Entry) => void,
  name: string,
): AsyncGenerator<Uint8Array> {
  for await (const { bytes, loss } of parts) {
    if (loss !== null) onLoss(lossEntry(name, loss));
    yield bytes;
  }
}

async function oneDocument(parts: AsyncIterable<Part>, name: string, limits: Limits): Promise<Entry> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const { bytes, loss } of parts) {
    if (loss !== null) return lossEntry(name, loss);
    length += bytes.length;
    if (length > limits.document) {
      return failureEntry(name, 'SOURCE_TOO_LARGE', { bytes: length, limit: limits.document });
    }
    pieces.push(bytes);
  }
  const bytes = Buffer.concat(pieces);
  return documentEntry({ name, bytes, mediaType: mediaTypeOf(name), url: null, retrievedAt: null });
}
