import { fold } from './fold.ts';
import { tokens } from './tokens.ts';

const SHINGLE_WORDS = 5;
const HASHES = 128;
const ROWS = 3;
const EMPTY = 0xffffffff;

/** Odd constants far apart in bits: successive multiples of the golden ratio. */
const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => finalise(Math.imul(i + 1, 0x9e3779b9) >>> 0));

/**
 * MinHash signature of a text: 128 unsigned 32-bit integers over its folded 5-word shingles (one FNV-1a
 * hash per shingle; per slot a seed and the finaliser of MurmurHash3). Two texts agree in a share of
 * slots that estimates the Jaccard similarity of their shingles. A text without words has no signature: [].
 */
export function signatureOf(text: string): number[] {
  const shingles = shingleHashes(text);
  if (shingles.size === 0) return [];
  const signature = new Uint32Array(HASHES).fill(EMPTY);
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i++) {
      const value = finalise(shingle ^ (SEEDS[i] ?? 0));
      if (value < (signature[i] ?? 0)) signature[i] = value;
    }
  }
  return [...signature];
}

/**
 * Blocking keys of a signature: 42 bands of 3 slots. Texts of similarity 0.5 share a band with probability
 * 0.996, of 0.1 with 0.04.
 */
export function bandsOf(signature: readonly number[]): string[] {
  const bands: string[] = [];
  for (let at = 0; at + ROWS <= signature.length; at += ROWS) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + ROWS; i++) hash = finalise(hash ^ (signature[i] ?? 0));
    bands.push(`${at / ROWS}:${hash.toString(36)}`);
  }
  return bands;
}

/** Estimated Jaccard similarity, 0 to 1; standard error 0.045 at most. Zero when either is empty. */
export function similarityOf(left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || left.length !== right.length) return 0;
  let same = 0;
  for (let i = 0; i < left.length; i++) if (left[i] === right[i]) same++;
  return same / left.length;
}

function shingleHashes(text: string): Set<number> {
  const words = tokens(fold(text)).filter((token) => token.kind !== 'mark');
  const hashes = new Set<number>();
  const width = Math.min(SHINGLE_WORDS, words.length);
  if (width === 0) return hashes;
  for (let i = 0; i + width <= words.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + width; j++) hash = fnv1a(hash, words[j]?.text ?? '');
    hashes.add(hash >>> 0);
  }
  return hashes;
}

/** Over UTF-16 code units, with a separator so that word borders count. */
function fnv1a(start: number, word: string): number {
  let hash = start;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ 0x20, 0x01000193);
}

/** `fmix32` of MurmurHash3: every bit of the input moves every bit of the output. */
function finalise(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
