/** Where reading a container stops. In bytes where nothing else is said. */
export interface Limits {
  /** The largest document. */
  document: number;
  /** All that unfolds out of one zip file. */
  total: number;
  /** How many documents come out of one zip file. */
  files: number;
  /** From what size on the ratio counts, and how many times its folded size no text unfolds to. */
  bomb: number;
  ratio: number;
}

export const LIMITS: Limits = {
  document: 50 << 20,
  total: 4 * 2 ** 30,
  files: 100_000,
  bomb: 10 << 20,
  ratio: 200,
};
