import { type Step, isAgainst } from './stages.ts';

/** Pixels: height of the line of steps, of a line of writing, and how far a turn stands below what it leaves. */
const [LINE, ROW, BRANCH] = [16, 18, 34];
/** Claims written out under a step; the table has the others. */
const MOST = 4;
/** Below this width the steps stand one below the other. */
const NARROW = 620;

export interface PlacedClaim {
  claim: Step['claims'][number];
  isAgainst: boolean;
  x: number;
  y: number;
}

/** A step with its dot, the first line of its name, and its claims, in pixels from the top left. */
export interface PlacedStep {
  step: Step;
  /** From 1, on the main line; null for a turn. */
  depth: number | null;
  isAgainst: boolean;
  x: number;
  y: number;
  label: { x: number; y: number };
  claims: PlacedClaim[];
  more: { count: number; x: number; y: number } | null;
}

export interface TrackShape {
  steps: PlacedStep[];
  /** Lines of the way, solid, and of what leaves it, dashed. */
  lines: { x1: number; y1: number; x2: number; y2: number; isBranch: boolean }[];
  height: number;
}

/** The main line from left to right, or downwards where there is no room; what turns off it stands below. */
export function trackShape({ line, turns }: { line: Step[]; turns: Step[] }, width: number): TrackShape {
  return width < NARROW ? downwards([...line, ...turns], line.length) : across(line, turns, width);
}

function across(line: Step[], turns: Step[], width: number): TrackShape {
  const column = width / line.length;
  const rowOf = (steps: readonly Step[], top: number, isMain: boolean): PlacedStep[] =>
    steps.map((step, i) => placed(step, { depth: isMain ? i + 1 : null, x: 8 + i * column, y: top, below: true }));
  const main = rowOf(line, LINE, true);
  const bottom = Math.max(...main.map(bottomOf));
  const branch = rowOf(turns, bottom + BRANCH, false);
  const lines = [
    { x1: 8, y1: LINE, x2: 8 + (line.length - 1) * column, y2: LINE, isBranch: false },
    ...branch.map(({ x, y }) => ({ x1: x - 8, y1: LINE, x2: x - 8, y2: y, isBranch: true })),
    ...branch.map(({ x, y }) => ({ x1: x - 8, y1: y, x2: x, y2: y, isBranch: true })),
  ];
  return { steps: [...main, ...branch], lines, height: Math.max(bottom, ...branch.map(bottomOf)) + 4 };
}

function downwards(all: Step[], main: number): TrackShape {
  const steps: PlacedStep[] = [];
  let top = LINE;
  for (const [i, step] of all.entries()) {
    const one = placed(step, { depth: i < main ? i + 1 : null, x: 8, y: top, below: false });
    steps.push(one);
    top = bottomOf(one) + ROW;
  }
  const [first, last] = [steps[0], steps[main - 1]];
  const lines = first && last ? [{ x1: 8, y1: first.y, x2: 8, y2: last.y, isBranch: false }] : [];
  return { steps, lines, height: top - ROW + 8 };
}

function placed(step: Step, at: { depth: number | null; x: number; y: number; below: boolean }): PlacedStep {
  const { depth, x, y, below } = at;
  const label = below ? { x: x - 6, y: y + 26 } : { x: x + 18, y: y + 5 };
  const all = [...step.claims, ...step.denials];
  const shown = all.length > MOST ? all.slice(0, MOST - 1) : all;
  const rowAt = (i: number) => ({ x: label.x, y: label.y + (i + 1) * ROW });
  return {
    step,
    depth,
    isAgainst: isAgainst(step.stage, 'announced') || (step.claims.length === 0 && step.denials.length > 0),
    x,
    y,
    label,
    claims: shown.map((claim, i) => ({ claim, isAgainst: isAgainst(step.stage, claim.claim), ...rowAt(i) })),
    more: all.length > shown.length ? { count: all.length - shown.length, ...rowAt(shown.length) } : null,
  };
}

const bottomOf = ({ label, claims, more }: PlacedStep): number => more?.y ?? claims.at(-1)?.y ?? label.y;
