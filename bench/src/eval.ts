// Measures the engine on the development sets of a folder: `pnpm eval FOLDER`.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { changesReport } from './eval/changes.ts';
import { errorReport } from './eval/errors.ts';
import type { Measured } from './eval/figures.ts';
import { readLastRun, stampNow, writeLastRun } from './eval/last-run.ts';
import { evaluate } from './eval/measure-set.ts';
import { type Options, USAGE, optionsOf } from './eval/options.ts';
import { qualityPage } from './eval/quality-page.ts';
import { tables } from './eval/tables.ts';
import { findSets, scorersFor, shortName } from './sets.ts';
import { variables } from './env.ts';

const QUALITY = new URL('../../docs/quality.md', import.meta.url);

process.exitCode = await main();

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2), variables().DIXIT_EVAL);
  if (options === null) return usage('');
  const folder = resolve(variables().INIT_CWD ?? '.', options.folder);
  if (!existsSync(folder)) return usage(`No such folder: ${folder}\n\n`);
  const { only } = options;
  if (options.write && only.length > 0) return usage('--write needs every set\n\n');
  const sets = findSets(folder).filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  if (sets.length === 0) return usage(`No development sets in ${folder}\n\n`);
  const missing = scorersFor(sets).filter((scorer) => !existsSync(join(folder, scorer)));
  if (missing.length > 0) return usage(`Missing in ${folder}: ${missing.join(', ')}\n\n`);
  const predictions = mkdtempSync(join(tmpdir(), 'dixit-eval-'));
  try {
    const measured: Measured[] = [];
    let errors = '';
    for (const [i, set] of sets.entries()) {
      const evaluated = await evaluate(set, folder, join(predictions, `${i}.jsonl`));
      measured.push(evaluated.measured);
      if (options.full && set.scorer !== 'events') {
        process.stdout.write(`\n== ${set.name}\n`);
        await evaluated.full();
      }
      if (options.errors > 0) {
        const all = (await evaluated.errors()).filter(({ kind }) => wants(options, kind));
        errors += `\n== ${shortName(set)}\n${errorReport(all, options.errors)}\n`;
      }
    }
    const failed = report(measured, options);
    process.stdout.write(errors);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(predictions, { recursive: true, force: true });
  }
}

function wants({ kinds }: Options, kind: string): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

/** How many texts the engine failed on: then nothing is kept. */
function report(measured: readonly Measured[], options: Options): number {
  const failed = measured.reduce((sum, one) => sum + one.failed, 0);
  const stamp = stampNow();
  const last = readLastRun();
  if (!options.hold && failed === 0) writeLastRun(measured, stamp);
  if (options.write && failed === 0) writeFileSync(QUALITY, qualityPage(measured, stamp));
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...stamp, sets: measured }, null, 2)}\n`);
    return failed;
  }
  const seconds = measured.reduce((sum, one) => sum + one.seconds, 0);
  const characters = measured.reduce((sum, one) => sum + one.characters, 0);
  process.stdout.write(`${tables(measured, last)}\n\n`);
  const changes = changesReport(measured, last);
  if (changes.length > 0) process.stdout.write(`SINCE THE LAST RUN\n${changes.join('\n')}\n\n`);
  const speed = `${(characters / 1e6).toFixed(2)} M characters in ${seconds.toFixed(1)} s`;
  process.stdout.write(
    `${stamp.date}, commit ${stamp.commit}: ${speed}${failed === 0 ? '' : `, ${failed} texts FAILED`}\n`,
  );
  return failed;
}

function usage(problem: string): number {
  process.stderr.write(problem + USAGE);
  return 2;
}
