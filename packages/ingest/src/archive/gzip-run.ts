import { gunzipSync } from 'node:zlib';
import { bufferOf, type ByteFeed } from './byte-feed.ts';

/** Members unfolded at once; what follows begins where the last of them ends. */
export interface MemberRun {
  members: { bytes: Uint8Array; offset: number }[];
}

export const MAGIC = Buffer.from([0x1f, 0x8b, 8]);
/** Checksum and length of what is folded. */
export const TRAILER = 8;
/** The shortest member: header, one block, trailer. */
const SHORTEST = 20;
/** Small members are unfolded together: setting up and clearing away costs as much as unfolding a short one. */
const TOGETHER = { members: 256, unfolded: 1 << 20 };

/**
 * The next members, taken. Where another begins, the one before seems to end, with its length: so the one piece of
 * memory that they take can be as large as they are, and their lengths tell them apart. With nothing taken, up to
 * which offset they cannot be told so.
 */
export async function nextMembers(
  feed: ByteFeed,
  most: { folded: number; unfolded: number },
): Promise<MemberRun | number> {
  for (;;) {
    const { window, offset } = feed;
    const found = guessed(window, most.unfolded);
    if (found.end === 0) {
      if (window.length < most.folded && (await feed.more())) continue;
      return offset + window.length;
    }
    const bytes = found.unfolded < most.unfolded ? unfold(window.subarray(0, found.end), found.unfolded) : null;
    if (bytes === null) return offset + found.end;
    const members = found.starts.map(({ at, from }, i) => ({
      bytes: bytes.subarray(from, found.starts[i + 1]?.from),
      offset: offset + at,
    }));
    feed.skip(found.end);
    return { members };
  }
}

interface Guess {
  /** Where each member begins in the window, and in what they unfold to. */
  starts: { at: number; from: number }[];
  /** Where the last one ends; 0 when the end of the first is not in the window. */
  end: number;
  unfolded: number;
}

function guessed(window: Uint8Array, longest: number): Guess {
  const folded = bufferOf(window);
  const guess: Guess = { starts: [], end: 0, unfolded: 0 };
  while (guess.starts.length < TOGETHER.members) {
    const end = folded.indexOf(MAGIC, guess.end + SHORTEST);
    if (end < 0) break;
    const length = folded.readUInt32LE(end - 4);
    if (guess.end > 0 && guess.unfolded + length > Math.min(TOGETHER.unfolded, longest)) break;
    guess.starts.push({ at: guess.end, from: guess.unfolded });
    guess.unfolded += length;
    guess.end = end;
  }
  return guess;
}

/** Null unless it unfolds to so many bytes. */
function unfold(folded: Uint8Array, length: number): Uint8Array | null {
  try {
    const bytes = gunzipSync(folded, { chunkSize: length + 64, maxOutputLength: length + 1 });
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}
