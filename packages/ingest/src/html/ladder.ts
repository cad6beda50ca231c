import type { Rung } from '@dixit/model';

/** A string that a page gives, and where. */
export interface Candidate {
  raw: string;
  rung: Rung;
}

/** The best rung that holds something. */
export function firstOf(options: ReadonlyArray<readonly [string | null | undefined, Rung]>): Candidate | null {
  for (const [raw, rung] of options) if (raw) return { raw, rung };
  return null;
}
