import { type RawBuilder, sql } from 'kysely';
import type { Dialect, Index } from '../engine.ts';
import type { Row } from '../flow.ts';
import type { Match } from '../query/match.ts';

const indexed = (index: Index): RawBuilder<number> => sql<number>`${sql.table(index)}.rowid`;

export const dialect: Dialect = {
  among: (values) => sql`in (select value from json_each(${JSON.stringify(values)}))`,
  indexed,
  matches: (index, match) => sql`${sql.table(index)} match ${expression(match)}`,
  score: (index) => sql<number>`bm25(${sql.table(index)}, 1.0, 0.0)`,
  joined: sql`cross join`,
  countsAlong: false,
  hasIndexedFacts: false,
  countEach: null,
  indexRows: (index, entries) =>
    entries.map(({ n, text, tags }): Row => {
      const [words, facts] = [text.join(' '), tags.join(' ')];
      return index === 'statement_fts'
        ? { rowid: n, text: words, tags: facts }
        : { rowid: n, text: `${words} ${facts}` };
    }),
};

/** An expression of FTS5. Every string is quoted. */
function expression(match: Match): string {
  switch (match.kind) {
    case 'token':
      return quoted(match.token);
    case 'phrase':
      return quoted(match.tokens.join(' '));
    case 'prefix':
      return `${quoted(match.tokens.join(' '))} *`;
    case 'near':
      return `NEAR(${match.tokens.map(quoted).join(' ')}, ${match.slop})`;
    case 'and':
    case 'or':
      return `(${match.of.map(expression).join(` ${match.kind.toUpperCase()} `)})`;
    case 'but':
      return `(${expression(match.of)} NOT ${expression(match.not)})`;
  }
}

const quoted = (token: string): string => `"${token.replaceAll('"', '')}"`;
