import { readFileSync, readdirSync } from 'node:fs';

/** Of a second: the unit in which Linux counts, on every machine that runs Node. */
const TICKS = 100;
/** Places after the name, which is in brackets and may hold anything: state is the first. */
const [PARENT, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM] = [1, 11, 12, 13, 14];

/** Milliseconds that processes, and all that they started, have had a core so far; NaN where the system does not tell. */
export function processorMs(pids: readonly (number | undefined)[]): number {
  try {
    const known = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/u.test(name) ? [entry(name)] : [])));
    const asked = new Set(pids);
    let ticks = 0;
    for (const [pid, fields] of known) {
      if (asked.has(pid)) ticks += sum(fields, [USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM]);
      else if (asked.has(fields[PARENT])) ticks += sum(fields, [USER, SYSTEM]);
    }
    return (ticks * 1_000) / TICKS;
  } catch {
    return Number.NaN;
  }
}

function entry(pid: string): [number, number[]] {
  const text = statOf(pid);
  return [
    Number(pid),
    text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number),
  ];
}

/** Empty for one that has ended meanwhile. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

const sum = (fields: readonly number[], places: readonly number[]): number =>
  places.reduce((all, place) => all + (fields[place] ?? 0), 0);
