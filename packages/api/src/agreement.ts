import type { Agreement, Opinion } from '@dixit/model';

/** Judgements of one unit, one of each rater who judged it, by the name of the rater. */
export type Unit = ReadonlyMap<string, string>;

export interface Pair {
  units: number;
  /** Share of the units judged alike. */
  observed: number;
  /** Share that chance would give two raters with these habits. */
  expected: number;
  /** Null when chance alone agrees: both used one and the same judgement throughout. */
  kappa: number | null;
}

/**
 * Cohen's kappa of two raters over the units that both judged: (po - pe) / (1 - pe), pe from the share of each judgement
 * in each rater's own (J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
 * Measurement 20, 1960, p. 37-46, formula 1). Null when they share no unit.
 */
export function cohensKappa(units: readonly Unit[], left: string, right: string): Pair | null {
  const pairs = units.flatMap((unit) => {
    const [a, b] = [unit.get(left), unit.get(right)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const n = pairs.length;
  if (n === 0) return null;
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const [ofLeft, ofRight] = [tally(pairs.map(([a]) => a)), tally(pairs.map(([, b]) => b))];
  const expected = [...ofLeft].reduce((sum, [value, count]) => sum + (count / n) * ((ofRight.get(value) ?? 0) / n), 0);
  return { units: n, observed, expected, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) };
}

/**
 * Krippendorff's alpha for nominal data, any number of raters, judgements missing where they may: 1 - (n - 1) *
 * (n - sum of o_cc) / (n^2 - sum of n_c^2) over the coincidences o of values within units (K. Krippendorff, "Computing
 * Krippendorff's Alpha-Reliability", 2011, section C). Null without two judgements of one unit, or when all
 * judgements are one and the same.
 */
export function krippendorffsAlpha(units: readonly Unit[]): number | null {
  const counts = new Map<string, number>();
  let total = 0;
  let alike = 0;
  for (const unit of units) {
    const size = unit.size;
    if (size < 2) continue;
    for (const [value, count] of tally(unit.values())) {
      counts.set(value, (counts.get(value) ?? 0) + count);
      alike += (count * (count - 1)) / (size - 1);
    }
    total += size;
  }
  const byChance = total ** 2 - [...counts.values()].reduce((sum, count) => sum + count ** 2, 0);
  return byChance === 0 ? null : 1 - ((total - 1) * (total - alike)) / byChance;
}

function tally(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Most differences that are listed. */
const DIFFERENCES = 200;

/** Agreement of everybody over what two or more judged, and of each pair. */
export function agreementOf(judgements: ReadonlyMap<string, ReadonlyMap<string, Opinion>>): Agreement {
  const shared = [...judgements].filter(([, judged]) => judged.size > 1);
  const units = shared.map(([, judged]) => judged);
  const people = [...new Set(units.flatMap((unit) => [...unit.keys()]))].sort();
  const pairs = people.flatMap((left, i) =>
    people.slice(i + 1).flatMap((right) => {
      const pair = cohensKappa(units, left, right);
      return pair === null ? [] : [{ left, right, statements: pair.units, observed: pair.observed, kappa: pair.kappa }];
    }),
  );
  const differences = shared
    .filter(([, judged]) => new Set(judged.values()).size > 1)
    .map(([id, judged]) => ({ id, judged: Object.fromEntries(judged) }));
  return {
    statements: shared.length,
    alpha: krippendorffsAlpha(units),
    pairs,
    differences: differences.slice(0, DIFFERENCES),
  };
}
