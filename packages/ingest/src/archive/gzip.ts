import { constants, crc32, createInflateRaw, inflateRawSync, type InflateRaw } from 'node:zlib';
import { bufferOf, type ByteFeed } from './byte-feed.ts';
import { MAGIC, nextMembers, TRAILER } from './gzip-run.ts';

/** A stretch that could not be read: where it begins in the file, how long it is there, and why. */
export interface Loss {
  offset: number;
  bytes: number;
  problem: 'header' | 'length' | 'truncated' | 'checksum' | 'compressed' | 'bomb';
}

/** Unfolded bytes in order. */
export interface Part {
  bytes: Uint8Array;
  /** Where in the file the member begins that they are of. */
  offset: number;
  /** Whether they are the first of their member. */
  isStart: boolean;
  loss: Loss | null;
}

/** Members up to this size, folded and unfolded, are read in one go; it is what makes reading fast. */
const WHOLE = { folded: 1 << 20, unfolded: 16 << 20 };
/** Deflate folds 1,032 bytes into one at most: so much comes out of one step of a long member. */
const STEP = 16 << 10;
/** No text folds like this over such a length. */
const BOMB = { bytes: 256 << 20, ratio: 100 };

/**
 * The members of a gzip file, one after another, in memory bound by the size of one step. A member that is
 * damaged is given as far as it can be read, then a loss; reading goes on at the next member. Never throws.
 */
export async function* gunzip(feed: ByteFeed): AsyncGenerator<Part> {
  let lost: Loss | null = null;
  let singlyTo = 0;
  while (await feed.need(1)) {
    const { offset } = feed;
    if (lost === null && offset >= singlyTo) {
      const run = await nextMembers(feed, WHOLE);
      if (typeof run === 'number') singlyTo = run;
      else for (const member of run.members) yield { ...member, isStart: true, loss: null };
      if (feed.offset > offset) continue;
    }
    const header = await headerLength(feed);
    if (header === null) {
      const isCut: boolean = lost === null && isGzip(feed.window) && !(await feed.more());
      lost ??= { offset, bytes: 0, problem: isCut ? 'truncated' : 'header' };
      await skipToMember(feed);
      continue;
    }
    const whole = await wholeMember(feed, header);
    const isBroken = whole === 'broken' && lost !== null;
    if (isBroken || (typeof whole !== 'string' && whole.bytes === null)) {
      lost ??= { offset, bytes: 0, problem: 'checksum' };
      await skipToMember(feed);
      continue;
    }
    if (lost !== null) yield lossPart({ ...lost, bytes: offset - lost.offset });
    lost = null;
    if (typeof whole !== 'string') yield { bytes: whole.bytes ?? EMPTY, offset, isStart: true, loss: null };
    else {
      const folded = whole === 'broken' ? ahead(feed, header) : onward(feed, header);
      const problem = yield* longMember(folded, offset);
      if (problem !== null) lost = { offset, bytes: 0, problem };
      if (whole === 'broken') await skipToMember(feed);
      else if (problem !== null) await findMember(feed);
    }
  }
  if (lost !== null) yield lossPart({ ...lost, bytes: feed.offset - lost.offset });
}

const EMPTY = new Uint8Array();
const lossPart = (loss: Loss): Part => ({ bytes: EMPTY, offset: loss.offset, isStart: false, loss });

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

const FLAG = { checksum: 2, extra: 4, name: 8, comment: 16 };
const LONGEST_HEADER = 1 << 17;

/** Length of the header of the member that begins here; null for none. */
async function headerLength(feed: ByteFeed): Promise<number | null> {
  if (!(await feed.need(10)) || !isGzip(feed.window)) return null;
  const flags = feed.window[3] ?? 0;
  if (flags > 31) return null;
  let length = 10;
  if (flags & FLAG.extra) {
    if (!(await feed.need(length + 2))) return null;
    length += 2 + (feed.window[length] ?? 0) + ((feed.window[length + 1] ?? 0) << 8);
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if (!(flags & flag)) continue;
    let end = feed.window.indexOf(0, length);
    while (end < 0 && feed.window.length < LONGEST_HEADER && (await feed.more())) end = feed.window.indexOf(0, length);
    if (end < 0) return null;
    length = end + 1;
  }
  return flags & FLAG.checksum ? length + 2 : length;
}

/**
 * A member of usual size, taken, unless its checksum is wrong. With nothing taken: `long` for one that goes on
 * beyond that size, `broken` for one that breaks off before.
 */
async function wholeMember(feed: ByteFeed, header: number): Promise<{ bytes: Uint8Array | null } | 'long' | 'broken'> {
  for (;;) {
    const result = inflate(feed.window.subarray(header));
    if (result === 'long' || result === 'broken') return result;
    if (result === 'cut') {
      if (feed.window.length >= WHOLE.folded) return 'long';
      if (!(await feed.more())) return 'broken';
      continue;
    }
    const end = header + result.taken;
    const isComplete = await feed.need(end + TRAILER);
    if (isComplete && checksumAt(feed.window, end) !== crc32(result.bytes)) return { bytes: null };
    feed.skip(isComplete ? end + TRAILER : feed.window.length);
    return { bytes: result.bytes };
  }
}

const checksumAt = ({ buffer, byteOffset, length }: Uint8Array, at: number): number =>
  new DataView(buffer, byteOffset, length).getUint32(at, true);

function inflate(folded: Uint8Array): { bytes: Uint8Array; taken: number } | 'cut' | 'long' | 'broken' {
  try {
    const { buffer, engine } = inflateRawSync(folded, OPTIONS) as unknown as { buffer: Buffer; engine: InflateRaw };
    return { bytes: buffer, taken: engine.bytesWritten };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') return 'cut';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'long' : 'broken';
  }
}

/** Most pages of news unfold into one piece of this size. */
const OPTIONS = { info: true, chunkSize: 64 << 10, maxOutputLength: WHOLE.unfolded };

/** The folded bytes of a member in steps; `null` at their end. */
interface Folded {
  next(): Promise<Uint8Array | null>;
  take(bytes: number): void;
}

/** Of the feed itself, which goes on with them. */
function onward(feed: ByteFeed, header: number): Folded {
  feed.skip(header);
  return {
    next: async () => ((await feed.need(1)) ? feed.window.subarray(0, STEP) : null),
    take: (bytes) => feed.skip(bytes),
  };
}

/** Of what is there, without taking it: behind where the member breaks off, another may begin. */
function ahead(feed: ByteFeed, header: number): Folded {
  let left = feed.window.subarray(header);
  return {
    next: () => Promise.resolve(left.length === 0 ? null : left.subarray(0, STEP)),
    take: (bytes) => (left = left.subarray(bytes)),
  };
}

/** A member in steps. Gives why it ended before its end, null when it did not. */
async function* longMember(folded: Folded, offset: number): AsyncGenerator<Part, Loss['problem'] | null> {
  const engine = createInflateRaw({ chunkSize: 256 << 10, finishFlush: constants.Z_SYNC_FLUSH });
  const out: Uint8Array[] = [];
  engine.on('data', (piece: Uint8Array) => out.push(piece));
  const seen = { total: 0, checksum: 0, isStart: true };
  try {
    for (let outcome = 'more'; outcome !== 'end';) {
      const before = engine.bytesWritten;
      const piece = await folded.next();
      outcome = await step(engine, piece);
      folded.take(engine.bytesWritten - before);
      for (const bytes of out.splice(0)) {
        seen.total += bytes.length;
        seen.checksum = crc32(bytes, seen.checksum);
        yield { bytes, offset, isStart: seen.isStart, loss: null };
        seen.isStart = false;
      }
      if (outcome === 'broken') return 'compressed';
      if (piece === null) return 'truncated';
      if (seen.total > BOMB.bytes && seen.total > engine.bytesWritten * BOMB.ratio) return 'bomb';
    }
  } finally {
    engine.destroy();
  }
  return (await checksumOf(folded)) === seen.checksum ? null : 'checksum';
}

/** The checksum behind the folded bytes, taken with the length that follows it; null when they break off. */
async function checksumOf(folded: Folded): Promise<number | null> {
  const trailer: number[] = [];
  while (trailer.length < TRAILER) {
    const piece = await folded.next();
    if (piece === null) return null;
    const own = piece.subarray(0, TRAILER - trailer.length);
    trailer.push(...own);
    folded.take(own.length);
  }
  return checksumAt(Uint8Array.from(trailer), 0);
}

async function step(engine: InflateRaw, folded: Uint8Array | null): Promise<'more' | 'end' | 'broken'> {
  return await new Promise((resolve) => {
    const onEnd = (): void => resolve('end');
    const onError = (): void => resolve('broken');
    engine.removeAllListeners('end').removeAllListeners('error').on('end', onEnd).on('error', onError);
    if (folded === null) engine.end();
    else engine.write(folded, () => resolve('more'));
  });
}

/** Past the first byte of what is no member, to where one may begin. */
async function skipToMember(feed: ByteFeed): Promise<void> {
  if (await feed.need(1)) feed.skip(1);
  await findMember(feed);
}

async function findMember(feed: ByteFeed): Promise<void> {
  for (;;) {
    const { window } = feed;
    const at = bufferOf(window).indexOf(MAGIC);
    if (at >= 0) return feed.skip(at);
    feed.skip(Math.max(0, window.length - 2));
    if (!(await feed.more())) return feed.skip(feed.window.length);
  }
}
