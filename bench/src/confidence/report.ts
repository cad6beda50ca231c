import { resultTable } from '../result-table.ts';
import type { Judged } from './examples.ts';
import { fitLogOdds, probability } from './logistic.ts';

const FOLDS = 5;
const PENALTY = 1;
/** PolNeAR is ten times as large as the others, and its annotators followed other rules. */
const WEIGHTS: Readonly<Record<string, number>> = { 'polnear-dev': 0.3 };
const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92] as const;

/** Weights fitted on all, and what weights fitted without a document say of it. */
export function confidenceReport(all: readonly Judged[]): string {
  const names = ['base', ...new Set(all.flatMap(({ marks }) => marks))];
  const fitted = logOddsOf(all, names);
  const held = heldOut(all, names);
  const sets = [...new Set(all.map(({ set }) => set))];
  const weights = names.map((name, i) => {
    const shows = all.filter(({ marks }) => name === 'base' || marks.includes(name));
    const right = shows.filter(({ isRight }) => isRight).length;
    return [name, (fitted[i] ?? 0).toFixed(2), String(shows.length), `${Math.round((100 * right) / shows.length)} %`];
  });
  const rows = THRESHOLDS.map((threshold) => [
    `from ${threshold}`,
    ...sets.flatMap((set) => {
      const own = held.filter((one) => one.set === set);
      const over = own.filter(({ value }) => value >= threshold);
      const right = over.filter(({ isRight }) => isRight).length;
      return [percent(over.length, own.length), percent(right, over.length)];
    }),
  ]);
  return [
    resultTable(['mark', 'log-odds', 'statements', 'right'], weights),
    `\nHeld out by document, ${FOLDS} folds: share of the statements, and how much of it is right`,
    resultTable(['', ...sets.flatMap((set) => [set, 'right'])], rows),
    '',
  ].join('\n');
}

/** Each statement with the value that a fit without its fold gives it. */
function heldOut(all: readonly Judged[], names: readonly string[]): (Judged & { value: number })[] {
  const documents = [...new Set(all.map(({ document }) => document))].sort();
  const foldOf = new Map(documents.map((document, i) => [document, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const beta = logOddsOf(
      all.filter(({ document }) => foldOf.get(document) !== fold),
      names,
    );
    return all
      .filter(({ document }) => foldOf.get(document) === fold)
      .map((one) => ({ ...one, value: probability(beta, indexes(one, names)) }));
  }).flat();
}

function logOddsOf(all: readonly Judged[], names: readonly string[]): number[] {
  const examples = all.map((one) => ({
    marks: indexes(one, names),
    isRight: one.isRight,
    weight: WEIGHTS[one.set] ?? 1,
  }));
  return fitLogOdds(examples, names.length, PENALTY);
}

const indexes = ({ marks }: Judged, names: readonly string[]): number[] => [
  0,
  ...marks.map((mark) => names.indexOf(mark)),
];

const percent = (right: number, of: number): string => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`);
