import { markdownTable } from './eval/markdown-table.ts';
import type { Result } from './results.ts';

/** Figures that belong together. */
export interface Section {
  title: string;
  results: readonly Result[];
  /** What a program of its own printed. */
  printed?: string;
}

export interface Run {
  /** ISO day. */
  date: string;
  commit: string;
  machine: string;
  /** Processes that wanted to run, on average, in the last minute of the beginning and of the end. */
  load: string;
}

/** `docs/performance.md`: what was measured, where and when. */
export function performancePage(sections: readonly Section[], { date, commit, machine, load }: Run): string {
  const parts = sections.map(({ title, results, printed }) => {
    const rows = results.map(({ measure, value, unit }) => [measure, shown(value), unit]);
    const table = rows.length === 0 ? [] : [markdownTable(['measure', 'value', 'unit'], rows)];
    const block = printed === undefined ? [] : ['```text', printed.trim(), '```'];
    return [`## ${title}`, '', ...table, ...block].join('\n');
  });
  return `# Performance

Written by \`pnpm bench --write\` on ${date}, commit ${commit}: ${machine}, load ${load}. Absolute figures depend on the machine and on what else it does; those in
\`times as fast\` and \`times the time\` compare two measurements of one run, ours and that of the peer that is named,
and are what another machine can be held against. Each part ran in a process of its own. What they mean for larger collections: [scaling.md](scaling.md).

${parts.join('\n\n')}
`;
}

export const shown = (value: number): string => value.toFixed(value < 100 ? 2 : 0);
