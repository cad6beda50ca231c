/** What one reading may cost. */
export interface Limits {
  /** Bytes on the wire, and after decompression. */
  bytes: number;
  decodedBytes: number;
  /** How many times larger than what came in the decompressed body may be, once it is over a mebibyte. */
  ratio: number;
  redirects: number;
  /** Milliseconds for one request to its end, and between two pieces of its answer. */
  totalMs: number;
  idleMs: number;
}

const MIB = 1024 * 1024;

/** 50 MiB is the largest document there is; text seldom shrinks to less than a thirtieth, a bomb to a thousandth. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 50 * MIB,
  decodedBytes: 50 * MIB,
  ratio: 200,
  redirects: 5,
  totalMs: 60_000,
  idleMs: 15_000,
};

/** Below this, the ratio says nothing. */
export const RATIO_FROM = MIB;
