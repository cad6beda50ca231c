// Runs the engine over the development sets of a folder and prints the scorers' tables: `pnpm eval FOLDER`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AnnotateOutput } from '@dixit/model';
import { createRuntime, readEnv } from '@dixit/runtime';
import { resultTable } from './result-table.ts';
import { scoreEvents } from './score-events.ts';
import { type DevelopmentSet, type GoldLine, SCORERS, findSets, readGold } from './sets.ts';
import { variables } from './env.ts';

const USAGE = `pnpm eval FOLDER [SET…]

FOLDER  quotes/*.jsonl, fr-news/gold.jsonl, time/*.jsonl, events/*.jsonl, score-quotes.mjs, score-time.mjs
        (or DIXIT_EVAL)
SET     only sets whose path holds one of these words
`;

process.exitCode = await main(process.argv.slice(2).filter((word) => word !== '--'));

async function main([name = variables().DIXIT_EVAL, ...only]: (string | undefined)[]): Promise<number> {
  if (name === undefined || name.startsWith('-')) return usage('');
  const folder = resolve(variables().INIT_CWD ?? '.', name);
  if (!existsSync(folder)) return usage(`No such folder: ${folder}\n\n`);
  const missing = SCORERS.filter((scorer) => !existsSync(join(folder, scorer)));
  if (missing.length > 0) return usage(`Missing in ${folder}: ${missing.join(', ')}\n\n`);
  const sets = findSets(folder).filter(
    (set) => only.length === 0 || only.some((word) => set.name.includes(word ?? '')),
  );
  if (sets.length === 0) return usage(`No development sets in ${folder}\n\n`);
  const predictions = mkdtempSync(join(tmpdir(), 'dixit-eval-'));
  try {
    for (const [i, set] of sets.entries()) {
      await evaluate(set, folder, join(predictions, `${i}.jsonl`));
    }
  } finally {
    rmSync(predictions, { recursive: true, force: true });
  }
  return 0;
}

async function evaluate(set: DevelopmentSet, folder: string, file: string): Promise<void> {
  const golds = readGold(set.path);
  const since = performance.now();
  const { lines, failed } = await annotateAll(golds);
  const seconds = (performance.now() - since) / 1000;
  const characters = golds.reduce((sum, { text }) => sum + text.length, 0);
  const speed = `${golds.length} texts, ${(characters / 1e6).toFixed(2)} M characters, ${seconds.toFixed(1)} s`;
  process.stdout.write(`\n== ${set.name}  (${speed}${failed === 0 ? '' : `, ${failed} FAILED`})\n`);
  if (set.scorer === 'events') {
    const byId = new Map(lines.map(({ id, events }) => [id, events]));
    process.stdout.write(`${eventTable(scoreEvents(golds, byId))}\n`);
    return;
  }
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const flags = set.scorer === 'quotes' ? ['--speech-only'] : ['--join'];
  await runScorer(join(folder, `score-${set.scorer}.mjs`), [set.path, file, ...flags]);
}

async function annotateAll(golds: readonly GoldLine[]): Promise<{ lines: AnnotateOutput[]; failed: number }> {
  const { annotator } = createRuntime(readEnv());
  const lines: AnnotateOutput[] = [];
  let failed = 0;
  for (const { id, text, lang, reference, publicationDate, date } of golds) {
    const when = reference ?? publicationDate ?? date?.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
    try {
      lines.push(
        await annotator.annotate({ id, text, ...(lang ? { lang } : {}), ...(when ? { reference: when } : {}) }),
      );
    } catch (error) {
      failed += 1;
      if (failed === 1)
        process.stderr.write(`${id}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    }
  }
  return { lines, failed };
}

function eventTable(score: ReturnType<typeof scoreEvents>): string {
  const share = (right: number, of: number): string => (of === 0 ? '-' : `${((100 * right) / of).toFixed(1)} %`);
  return resultTable(
    ['measure', 'right', 'of', 'share'],
    [
      ['something given', score.given, score.withEvent],
      ['nothing given where nothing is', score.without - score.wronglyGiven, score.without],
      ['type', score.type, score.actorOf === 0 ? 0 : score.withEvent],
      ['actor', score.actor, score.actorOf],
      ['recipient', score.recipient, score.recipientOf],
    ].map(([name, right, of]) => [String(name), String(right), String(of), share(Number(right), Number(of))]),
  );
}

async function runScorer(scorer: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((done) => {
    spawn(process.execPath, [scorer, ...args], { stdio: 'inherit' }).once('exit', (code) => {
      if (code !== 0) process.stderr.write(`${scorer}: exit ${code}\n`);
      done();
    });
  });
}

function usage(problem: string): number {
  process.stderr.write(problem + USAGE);
  return 2;
}
