import { resultTable } from '../result-table.ts';
import type { Measured } from './figures.ts';
import type { LastRun } from './last-run.ts';
import { TARGETS, isReached } from './targets.ts';

const KINDS = ['all', 'direct', 'indirect', 'mixed'] as const;
const RULES = ['ggt@0.3', 'ggt@0.8', 'jac@0.8'] as const;

/** Every table of a run, short enough for a terminal. */
export function tables(measured: readonly Measured[], last: LastRun): string {
  return [
    statementTable(measured),
    confidenceTable(measured),
    pointTable(measured),
    timeTable(measured),
    eventTable(measured),
    pageTable(measured),
    targetTable(measured, last),
  ]
    .filter((table) => table !== '')
    .join('\n\n');
}

const shown = (value: number | undefined): string => (value === undefined ? '–' : String(value));
const rate = (value: number | undefined): string =>
  value === undefined ? '–' : value === 100 ? '100' : value.toFixed(1);
/** Counts stand beside shares: these figures are counts. */
const COUNTS = /^(?:points|gold|with event|pages|facts$|times)/u;

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `${title}\n${resultTable(head, rows)}`;
}

/** Precision, recall and F1 of contents; who, cue and addressee of what ggt@0.8 matched. */
function statementTable(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ set, figures }) =>
    KINDS.filter((kind) => `gold ${kind}` in figures && `${RULES[0]} all F1` in figures).map((kind) => [
      `${(kind === 'all' ? set : '').padEnd(12)} ${kind}`,
      shown(figures[`gold ${kind}`]),
      ...RULES.flatMap((rule) => ['P', 'R', 'F1'].map((name) => rate(figures[`${rule} ${kind} ${name}`]))),
      ...(kind === 'all'
        ? ['speaker span', 'speaker name', 'speaker resolved', 'cue', 'addressee'].map((name) =>
            rate(figures[`ggt@0.8 ${name}`]),
          )
        : []),
    ]),
  );
  const head = ['', 'gold', ...RULES.flatMap(() => ['P', 'R', 'F1']), 'span', 'name', 'resol', 'cue', 'addr'];
  return section(
    'STATEMENTS (tier 1; P R F1 by rule; speaker, cue, addressee of what ggt@0.8 matched)',
    head,
    rows,
  ).replace('\n', `\n${GROUPS}\n`);
}

/** Over the columns of `statementTable`. */
const GROUPS = `${' '.repeat(29)}${RULES.map((rule) => rule.padEnd(18)).join('')}speaker`;

function confidenceTable(measured: readonly Measured[]): string {
  const rows = measured
    .filter(({ figures }) => 'clear share' in figures)
    .map(({ set, figures }) => [
      set,
      'traps' in figures ? `${shown(figures['traps hit'])} of ${shown(figures['traps'])}` : '–',
      ...['clear', 'likely', 'possible'].flatMap((tier) => [
        rate(figures[`${tier} share`]),
        rate(figures[`${tier} right`]),
      ]),
    ]);
  const head = ['', 'traps hit', 'clear: share', 'right', 'likely: share', 'right', 'possible: share', 'right'];
  return section('CONFIDENCE (share of the output, and how much of it is right) AND TRAPS', head, rows);
}

const rowsOf = (measured: readonly Measured[], has: string, names: readonly string[]): string[][] =>
  measured
    .filter(({ figures }) => has in figures)
    .map(({ set, figures }) => [set, ...names.map((name) => cellOf(name, figures[name]))]);

const cellOf = (name: string, value: number | undefined): string => (COUNTS.test(name) ? shown(value) : rate(value));

function pointTable(measured: readonly Measured[]): string {
  const names = ['points', 'covered', 'linked', 'cue-ok'];
  return section('CUE AND EVENT INSIDE THE CONTENT', ['', ...names], rowsOf(measured, 'points', names));
}

function timeTable(measured: readonly Measured[]): string {
  const names = ['gold', 'strict F1', 'relaxed P', 'relaxed R', 'relaxed F1', 'value P', 'value R', 'value F1'];
  const rows = measured
    .filter(({ figures }) => 'relaxed F1' in figures)
    .map(({ set, figures }) => [
      set,
      ...names.map((name) => cellOf(name, figures[name])),
      'negatives' in figures ? `${shown(figures['kept clean'])} of ${shown(figures['negatives'])}` : '–',
    ]);
  return section('TIME', ['', ...names, 'kept clean'], rows);
}

function eventTable(measured: readonly Measured[]): string {
  const names = ['with event', 'some given', 'kept clean', 'type', 'actor', 'recipient', 'actor and recipient'];
  return section('EVENTS', ['', ...names], rowsOf(measured, 'with event', names));
}

function pageTable(measured: readonly Measured[]): string {
  const names = ['pages', 'pages right', 'found', 'added', 'facts', 'facts right', 'times Readability'];
  const title = 'RAW PAGES (right: at least 98 % of the reference found, at most 2 % added; facts: title, byline …)';
  return section(title, ['', ...names], rowsOf(measured, 'pages right', names));
}

function targetTable(measured: readonly Measured[], last: LastRun): string {
  const byName = new Map(measured.map(({ set, figures }) => [set, figures]));
  const rows = TARGETS.flatMap((target) => {
    const now = target.read((set) => byName.get(set));
    if (now === undefined) return [];
    const before = target.read((set) => last[set]?.figures);
    const moved = before === undefined ? 0 : Math.round((now - before) * 10) / 10;
    return [
      [
        `${target.set.padEnd(20)} ${target.measure}`,
        target.unit === '' ? shown(now) : rate(now),
        moved === 0 ? '' : `${moved > 0 ? '+' : '−'}${Math.abs(moved)}`,
        `${target.reached === 'least' ? '≥' : '≤'} ${target.reach}`,
        isReached(target, now) ? 'yes' : '',
      ],
    ];
  });
  return section('TARGETS', ['', 'now', 'change', 'target', 'reached'], rows);
}
