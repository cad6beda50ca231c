import { type RawBuilder, sql } from 'kysely';
import type { Dialect, Entry, Index } from '../engine.ts';
import type { Row } from '../flow.ts';
import type { Match } from '../query/match.ts';

const indexed = (index: Index): RawBuilder<number> => sql<number>`${sql.table(index)}.n`;
const tokens = (index: Index): RawBuilder<unknown> => sql`${sql.table(index)}.tokens`;

/** Only what has the weight A counts: words of the text, not tags. */
const WEIGHTS = '{0,0,0,1}';

export const dialect: Dialect = {
  among: (values) => sql`= any(${values})`,
  indexed,
  matches: (index, match) => sql`${tokens(index)} @@ ${expression(match)}::tsquery`,
  score: (index, match) =>
    sql<number>`cast(- ts_rank(${WEIGHTS}, ${tokens(index)}, ${expression(match)}::tsquery) as double precision)`,
  joined: sql`join`,
  countsAlong: true,
  hasIndexedFacts: true,
  countEach,
  indexRows: (index, entries) => entries.flatMap((entry) => rowsOf(index, entry)),
};

/** A position in a vector is at most 16,383, and a vector has at most 1 MB. */
const MOST_TOKENS = 8_000;
const MOST_CHARACTERS = 150_000;
/** So that words in a row are found across the border of two vectors. */
const OVERLAP = 20;
const LONGEST_TOKEN = 200;

/** All columns in one pass; the bit of the column that a row is about is the one that is not set. */
function countEach(columns: readonly RawBuilder<unknown>[], from: RawBuilder<unknown>): RawBuilder<unknown> {
  const names = columns.map((_, i) => sql.ref(`c${i}`));
  const chosen = columns.map((column, i) => sql`${column} as ${names[i]}`);
  const last = columns.length - 1;
  const number = names
    .slice(1)
    .reduce(
      (rest, _, i) =>
        sql`when ${sql.lit(2 ** columns.length - 1 - 2 ** (last - i - 1))} then ${sql.lit(i + 1)} ${rest}`,
      sql`else 0`,
    );
  return sql`select case grouping(${sql.join(names)}) ${number} end, coalesce(${sql.join(names)}), count(*)
    from (select ${sql.join(chosen)} ${from}) counted
    group by grouping sets (${sql.join(names.map((name) => sql`(${name})`))})`;
}

/** Several vectors for the long text of a Source: each question is put to its words on their own. */
function rowsOf(index: Index, { n, text, tags, facts: beside }: Entry): Row[] {
  const facts = [...new Set(tags)].map(quoted).join(' ');
  const parts = index === 'source_fts' ? pieces(text) : [text.slice(0, MOST_TOKENS)];
  return parts.map((part) => ({
    n,
    tokens: `${part.map((token, i) => `${quoted(token)}:${i + 1}A`).join(' ')} ${facts}`,
    ...beside,
  }));
}

function pieces(text: readonly string[]): (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let from = 0; from < text.length || parts.length === 0;) {
    let to = from;
    for (let size = 0; to < text.length && to - from < MOST_TOKENS && size < MOST_CHARACTERS; to++)
      size += Math.min(text[to]?.length ?? 0, LONGEST_TOKEN);
    parts.push(text.slice(from, to));
    if (to >= text.length) break;
    from = Math.max(from + 1, to - OVERLAP);
  }
  return parts;
}

/** An expression of `tsquery`. Every token is quoted. */
function expression(match: Match): string {
  switch (match.kind) {
    case 'token':
      return quoted(match.token);
    case 'phrase':
      return `(${match.tokens.map(quoted).join(' <-> ')})`;
    case 'prefix':
      return `(${match.tokens.map(quoted).join(' <-> ')}:*)`;
    case 'near':
      return `(${match.tokens.map(quoted).join(' & ')})`;
    case 'and':
      return `(${match.of.map(expression).join(' & ')})`;
    case 'or':
      return `(${match.of.map(expression).join(' | ')})`;
    case 'but':
      return `(${expression(match.of)} & !${expression(match.not)})`;
  }
}

const quoted = (token: string): string =>
  `'${token.slice(0, LONGEST_TOKEN).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
