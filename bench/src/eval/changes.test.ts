import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesOf, changesReport } from './changes.ts';
import type { Measured } from './figures.ts';
import { readLastRun, writeLastRun } from './last-run.ts';

const measured = (figures: Measured['figures'], set = 'invented'): Measured => ({
  set,
  scorer: 'quotes',
  texts: 1,
  characters: 1,
  seconds: 1,
  failed: 0,
  figures,
});

test('tells what moved, and by how much', () => {
  const before = { 'jac@0.8 all F1': 78.9, 'traps hit': 4, cue: 90, 'exact all F1': 70 };
  const now = { 'jac@0.8 all F1': 80.1, 'traps hit': 3, cue: 90, 'exact all F1': 71, linked: 5 };
  expect(changesOf(now, before)).toEqual(['jac@0.8 all F1 78.9 → 80.1 (+1.2)', 'traps hit 4 → 3 (−1)']);
});

test('a run of one set leaves the last run of the others as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-last-run-'));
  try {
    const file = join(folder, 'cache', 'last.json');
    expect(readLastRun(file)).toEqual({});
    writeLastRun([measured({ cue: 1 }, 'a'), measured({ cue: 2 }, 'b')], { date: 'then', commit: 'c1' }, file);
    writeLastRun([measured({ cue: 3 }, 'b')], { date: 'now', commit: 'c2' }, file);
    const last = readLastRun(file);
    expect(last).toEqual({
      a: { date: 'then', commit: 'c1', figures: { cue: 1 } },
      b: { date: 'now', commit: 'c2', figures: { cue: 3 } },
    });
    expect(changesReport([measured({ cue: 1 }, 'a'), measured({ cue: 4 }, 'b'), measured({}, 'c')], last)).toEqual([
      'a (then, c1): nothing moved',
      'b (now, c2): cue 3 → 4 (+1)',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
