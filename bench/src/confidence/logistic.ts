/** One thing that was right or wrong, with the marks it shows, by index. */
export interface Example {
  marks: readonly number[];
  isRight: boolean;
  weight: number;
}

const STEPS = 50;

/**
 * Log-odds by mark, the first of which is the base that every example has: logistic regression with a ridge penalty on
 * all but the base, by Newton's method.
 */
export function fitLogOdds(examples: readonly Example[], count: number, penalty: number): number[] {
  const beta = Array.from({ length: count }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const rows = Array.from({ length: count }, (_, i) =>
      Array.from({ length: count + 1 }, (__, j) => (i === j ? (i === 0 ? 1e-6 : penalty) : 0)),
    );
    for (const [i, row] of rows.entries()) row[count] = -(i === 0 ? 0 : penalty) * (beta[i] ?? 0);
    for (const { marks, isRight, weight } of examples) {
      const p = probability(beta, marks);
      for (const i of marks) {
        const row = rows[i] ?? [];
        row[count] = (row[count] ?? 0) + weight * ((isRight ? 1 : 0) - p);
        for (const j of marks) row[j] = (row[j] ?? 0) + weight * p * (1 - p);
      }
    }
    const change = solve(rows);
    for (const [i, by] of change.entries()) beta[i] = (beta[i] ?? 0) + by;
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return beta;
}

export function probability(beta: readonly number[], marks: readonly number[]): number {
  return 1 / (1 + Math.exp(-marks.reduce((sum, mark) => sum + (beta[mark] ?? 0), 0)));
}

/** Gauss and Jordan on a square matrix with the right side as its last column. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const best = rows.reduce(
      (at, row, k) => (k > i && Math.abs(row[i] ?? 0) > Math.abs(rows[at]?.[i] ?? 0) ? k : at),
      i,
    );
    [rows[i], rows[best]] = [rows[best] ?? [], rows[i] ?? []];
    const pivot = rows[i] ?? [];
    for (const [k, row] of rows.entries()) {
      const factor = k === i ? 0 : (row[i] ?? 0) / (pivot[i] ?? 1);
      if (factor !== 0) for (let j = i; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
