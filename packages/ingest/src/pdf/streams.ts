import { DixitError } from '@dixit/model';
import { constants, inflateSync } from 'node:zlib';

/** What the parts of a file that hold no image may unfold to: ten times those of the longest reports. */
const MOST = 64 << 20;
const DICTIONARY = 2_000;
/** A stream of a kind that is not measured may have so many bytes folded. */
const UNMEASURED = 1 << 20;

const START = Buffer.from('stream');
const END = Buffer.from('endstream');

/**
 * Refuses a PDF whose streams unfold to more than any text does, before they are held all at once. Throws
 * SOURCE_TOO_LARGE. Images are not unfolded for their text, so they do not count.
 */
export function checkStreams(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let total = 0;
  for (let at = file.indexOf(START); at >= 0; at = file.indexOf(START, at)) {
    const facts = dictionaryBefore(file, at);
    const end = file.indexOf(END, at + START.length);
    const body = file.subarray(at + START.length, end < 0 ? file.length : end);
    at = end < 0 ? file.length : end + END.length;
    if (facts === null || /\/Subtype\s*\/Image\b/u.test(facts)) continue;
    total += unfolded(body, facts, MOST - total);
    if (total > MOST) throw new DixitError('SOURCE_TOO_LARGE', { name, bytes: total, limit: MOST });
  }
}

function dictionaryBefore(file: Buffer, at: number): string | null {
  const before = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
  const start = before.lastIndexOf(' obj');
  return before.trimEnd().endsWith('>>') ? before.slice(Math.max(0, start)) : null;
}

/** Bytes that a stream unfolds to; one more than `most` when it is more than that. */
function unfolded(body: Uint8Array, facts: string, most: number): number {
  const layers = facts.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
  if (/\/(?:LZWDecode|LZW|RunLengthDecode|RL)\b/u.test(facts) && body.length > UNMEASURED) return most + 1;
  let inside = body.subarray(body[0] === 13 ? 2 : 1);
  for (let layer = 0; layer < layers; layer++) {
    try {
      inside = inflateSync(inside, {
        maxOutputLength: Math.max(1, most),
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : inside.length;
    }
  }
  return inside.length;
}
