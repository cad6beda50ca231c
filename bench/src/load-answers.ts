import { percentile } from './measure.ts';
import { resultTable } from './result-table.ts';

/** How long answers took, by what was asked. */
export class Answers {
  private readonly times = new Map<string, number[]>();
  /** What went wrong, with how often. */
  readonly errors = new Map<string, number>();

  add(procedure: string, ms: number): void {
    const known = this.times.get(procedure);
    if (known === undefined) this.times.set(procedure, [ms]);
    else known.push(ms);
  }

  fail(what: string): void {
    this.errors.set(what, (this.errors.get(what) ?? 0) + 1);
  }

  /** Each procedure in alphabetical order, with its times, shortest first. */
  sorted(): [string, number[]][] {
    return [...this.times]
      .map(([name, times]): [string, number[]] => [name, times.toSorted((a, b) => a - b)])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** A line for each procedure, one for all, one for each kind of error. Times in milliseconds. */
export function answersTable(answers: Answers, seconds: number): string {
  const sorted = answers.sorted();
  const all = sorted.flatMap(([, times]) => times).sort((a, b) => a - b);
  const row = (name: string, times: readonly number[]): string[] => [
    name,
    String(times.length),
    ...[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1)),
  ];
  const errors = [...answers.errors].map(([what, count]) => `error: ${what} × ${count}`);
  const rows = [...sorted.map(([name, times]) => row(name, times)), row('all', all)];
  return [
    resultTable(['procedure', 'answers', 'p50 ms', 'p95 ms', 'p99 ms'], rows),
    `${Math.round(all.length / seconds)} answers a second, ${errors.length === 0 ? 'no error' : 'errors:'}`,
    ...errors,
    '',
  ].join('\n');
}
