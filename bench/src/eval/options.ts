import { parseArgs } from 'node:util';

export const USAGE = `pnpm eval FOLDER [SET…] [--errors N] [--kind K] [--full] [--json] [--hold] [--write]

FOLDER      quotes/*.jsonl, fr-news/gold.jsonl, fr-news/pages/*.html with fr-news/texts/*.txt, time/*.jsonl,
            events/*.jsonl, score-quotes.mjs, score-time.mjs (or DIXIT_EVAL)
SET         only sets whose path holds one of these words
--errors N  after the tables, the N worst errors of each kind in their context:
            [content] {cue} <speaker> (addressee)
--kind K    with --errors: only these kinds, as they are printed (missed, false, ends, speaker …)
--full      the scorers' own tables too
--json      every figure as JSON instead of tables
--write     write docs/quality.md from this run; needs every set, and all files committed
--hold      compare with the last run, but do not become the last run
`;

export interface Options {
  folder: string;
  only: string[];
  errors: number;
  kinds: string[];
  full: boolean;
  json: boolean;
  hold: boolean;
  write: boolean;
}

/** Null when the words cannot be read. */
export function optionsOf(words: readonly string[], folder: string | undefined): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: words.filter((word) => word !== '--'),
      allowPositionals: true,
      options: {
        errors: { type: 'string' },
        kind: { type: 'string', multiple: true },
        full: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        hold: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    });
    const [name = folder, ...only] = positionals;
    const errors = Number(values.errors ?? 0);
    if (name === undefined || !Number.isInteger(errors) || errors < 0) return null;
    const kinds = values.kind?.flatMap((kind) => kind.split(',')) ?? [];
    return { ...values, folder: name, only, errors, kinds };
  } catch {
    return null;
  }
}
