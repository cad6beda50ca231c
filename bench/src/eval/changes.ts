import type { Figures, Measured } from './figures.ts';
import type { LastRun } from './last-run.ts';

/** Figures that say the same as a shown one, or only how large a set is. */
const BESIDE = /^(?:exact|strict|gold|ggt@0\.3)|(?:direct|indirect|mixed) [PR]$|^jac@0\.8 (?:speaker|cue|addressee)/u;
const WIDTH = 100;

/** What moved since the last run of each set, in lines of at most `WIDTH` characters. */
export function changesReport(measured: readonly Measured[], last: LastRun): string[] {
  return measured.flatMap(({ set, figures }) => {
    const before = last[set];
    if (!before) return [];
    const moved = changesOf(figures, before.figures);
    const head = `${set} (${before.date}, ${before.commit}): `;
    return wrapped(head, moved.length === 0 ? ['nothing moved'] : moved);
  });
}

export function changesOf(now: Figures, before: Figures): string[] {
  return Object.entries(now).flatMap(([name, value]) => {
    const old = before[name];
    if (old === undefined || BESIDE.test(name) || Math.abs(value - old) < 0.05) return [];
    return `${name} ${old} → ${value} (${value > old ? '+' : '−'}${Math.abs(Math.round((value - old) * 10) / 10)})`;
  });
}

function wrapped(head: string, items: readonly string[]): string[] {
  const lines: string[] = [];
  let line = head;
  for (const [i, item] of items.entries()) {
    const piece = i === items.length - 1 ? item : `${item}, `;
    if (line.length + piece.length > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '    ';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
