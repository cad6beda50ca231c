import { type Args, UsageError, flag } from '../args.ts';

export const FORMATS = ['json', 'jsonl', 'csv', 'tsv', 'plain', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** Decided once: what was asked for, else `table` on a terminal and `tsv` in a pipe. */
export function formatOf(args: Args, isTerminal: boolean): Format {
  const asked = FORMATS.filter((format) => flag(args, format));
  if (asked.length > 1) throw new UsageError('oneFormat', asked.map((format) => `--${format}`).join(' '));
  return asked[0] ?? (isTerminal ? 'table' : 'tsv');
}
