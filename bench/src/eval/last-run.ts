import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figures, Measured } from './figures.ts';

/** When and on what code a figure was measured. */
export interface Stamp {
  date: string;
  commit: string;
}

/** The figures of the last run by set, each with its own stamp. */
export type LastRun = Readonly<Record<string, Stamp & { figures: Figures }>>;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Outside of git, and of this clone alone. */
const FILE = `${ROOT}node_modules/.cache/dixit-eval/last-run.json`;

/** Today and the commit that is checked out, with a `+` when files differ from it. */
export function stampNow(): Stamp {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return { date, commit: `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}` };
  } catch {
    return { date, commit: 'unknown' };
  }
}

export function readLastRun(file = FILE): LastRun {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LastRun;
  } catch {
    return {};
  }
}

/** Sets that this run left out keep what they had. */
export function writeLastRun(measured: readonly Measured[], stamp: Stamp, file = FILE): void {
  const now = Object.fromEntries(measured.map(({ set, figures }) => [set, { ...stamp, figures }]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...readLastRun(file), ...now }, null, 1));
}
