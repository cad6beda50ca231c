import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { type Figures, shareToPercent } from './figures.ts';

interface Rates {
  P: number;
  R: number;
  F1: number;
  pred: number;
  gold: number;
}

/** What `score-quotes.mjs --json` prints, as far as it is read here. */
interface QuoteScore {
  rules: Record<string, Record<'all' | 'direct' | 'indirect' | 'mixed', Rates> & { speaker: SpeakerRates }>;
  points?: { n: number; covered: number; linked: number; cueOk: number };
}

type SpeakerRates = Record<'span' | 'name' | 'resolved' | 'cue' | 'addressee', number | null>;

/** What `score-time.mjs --json` prints, as far as it is read here. */
interface TimeScore {
  counts: { gold: number; pred: number };
  strict: { p: number; r: number; f1: number };
  relaxed: { p: number; r: number; f1: number };
  valueF1: { p: number; r: number; f1: number };
  valueAcc: number;
}

/** One line of `score-time.mjs --errors`. */
export interface TimeError {
  id: string;
  kind: 'value' | 'missed' | 'spurious';
  text?: string;
  gold?: string | string[] | null;
  pred?: string | null;
}

const KINDS = ['all', 'direct', 'indirect', 'mixed'] as const;
const RULES = ['ggt@0.3', 'ggt@0.8', 'jac@0.8', 'exact'];

const run = promisify(execFile);

async function jsonOf<T>(scorer: string, args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [scorer, ...args, '--json'], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as T;
}

/** Precision, recall and F1 by rule and kind, and the speaker, cue and addressee of what a rule matched. */
export async function scoreQuotes(scorer: string, gold: string, predicted: string): Promise<Figures> {
  const { rules, points } = await jsonOf<QuoteScore>(scorer, [gold, predicted, '--speech-only']);
  const figures: Record<string, number> = {};
  if (points) {
    figures['points'] = points.n;
    figures['covered'] = shareToPercent(points.covered);
    figures['linked'] = shareToPercent(points.linked);
    figures['cue-ok'] = shareToPercent(points.cueOk);
  }
  for (const rule of RULES) {
    const scored = rules[rule];
    if (!scored) continue;
    for (const kind of KINDS) {
      if (scored[kind].gold === 0) continue;
      figures[`gold ${kind}`] = scored[kind].gold;
      for (const rate of ['P', 'R', 'F1'] as const)
        figures[`${rule} ${kind} ${rate}`] = shareToPercent(scored[kind][rate]);
    }
    if (scored.all.gold === 0) continue;
    for (const [name, share] of Object.entries(scored.speaker))
      if (share !== null) figures[`${rule} ${SPEAKER_FIGURES[name as keyof SpeakerRates]}`] = shareToPercent(share);
  }
  return figures;
}

const SPEAKER_FIGURES: Readonly<Record<keyof SpeakerRates, string>> = {
  span: 'speaker span',
  name: 'speaker name',
  resolved: 'speaker resolved',
  cue: 'cue',
  addressee: 'addressee',
};

export async function scoreTime(scorer: string, gold: string, predicted: string): Promise<Figures> {
  const score = await jsonOf<TimeScore>(scorer, [gold, predicted, '--join']);
  const rates = (name: string, { p, r, f1 }: TimeScore['strict']): [string, number][] => [
    [`${name} P`, shareToPercent(p)],
    [`${name} R`, shareToPercent(r)],
    [`${name} F1`, shareToPercent(f1)],
  ];
  return {
    gold: score.counts.gold,
    ...Object.fromEntries([
      ...rates('strict', score.strict),
      ...rates('relaxed', score.relaxed),
      ...rates('value', score.valueF1),
    ]),
    'value on found': shareToPercent(score.valueAcc),
  };
}

/** Every error that the scorer sees, in its order. */
export async function timeErrors(scorer: string, gold: string, predicted: string): Promise<TimeError[]> {
  const { stdout } = await run(process.execPath, [scorer, gold, predicted, '--join', '--errors', '1000000'], {
    maxBuffer: 2 ** 28,
  });
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as TimeError);
}

/** Prints the long table of a scorer as it is. */
export async function printScore(scorer: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((done) => {
    spawn(process.execPath, [scorer, ...args], { stdio: 'inherit' }).once('exit', (code) => {
      if (code !== 0) process.stderr.write(`${scorer}: exit ${code}\n`);
      done();
    });
  });
}
