import type { Query } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Db } from '../engine.ts';
import { token } from '../query/match.ts';
import { tag } from '../facts.ts';
import type { Flow } from '../flow.ts';
import { ALWAYS, type Condition } from '../query/tree.ts';
import { statementKeys } from '../query/statements.ts';
import { readingOf } from '../tokens.ts';

/** So many of each reason: what no list holds is less urgent than what stands in them. */
const MOST = 400;
/** The newest actors are compared with those that were known before, by words that few names have. */
const NEWEST = 200;
const RARE = 8;

/** Speakers who came lately and share a rare word of their names with somebody known before: the one, the other. */
export type Newcomers = ReadonlyMap<number, number>;

/** Keys of the undecided statements that may be urgent, by reason. Every list comes from an index. */
export function* candidateKeys(context: Context, query: Query, newcomers: Newcomers): Flow<Set<number>> {
  const { db } = context;
  const within: Condition =
    query.kind === 'all' ? ALWAYS : sql`s.n in ${yield* statementKeys(query, yield* readingOf(context))}`;
  const open = sql`${within} and not exists
    (select 1 from review r where r.statement_id = s.id and r.verdict <> 'unreviewed')`;
  const { indexed, matches } = db.dialect;
  const ofTier = (tier: string): RawBuilder<unknown> => sql`
    select s.n from (select ${indexed('statement_fts')} as n from statement_fts
      where ${matches('statement_fts', token(tag.fact('tier', tier)))} order by ${indexed('statement_fts')} desc limit ${MOST * 4}) f
    join statement s on s.n = f.n where ${open} limit ${MOST}`;
  const lists: RawBuilder<unknown>[] = [
    sql`select s.n from comparison c join statement s on s.id = c.left_statement
      where c.kind = 'disputes' and ${open} limit ${MOST}`,
    sql`select s.n from comparison c join statement s on s.id = c.right_statement
      where c.kind = 'disputes' and ${open} limit ${MOST}`,
    sql`select s.n from (select n, independent from utterance where independent > 1 order by independent desc limit ${MOST}) u
      join statement s on s.utterance_n = u.n where ${open} order by u.independent desc limit ${MOST}`,
    ofTier('possible'),
    ofTier('likely'),
    ...(newcomers.size === 0
      ? []
      : [sql`select s.n from statement s where s.by_n ${db.among([...newcomers.keys()])} and ${open} limit ${MOST}`]),
  ];
  const keys = new Set<number>();
  for (const list of lists) for (const [n = 0] of yield* db.integers(list)) keys.add(n);
  return keys;
}

/** `apart`: ids of those that people know to be two. */
export function* newcomersOf({ db }: Context, apart: readonly (readonly [string, string])[]): Flow<Newcomers> {
  const words = yield* db.all(sql<{ n: number; word: string }>`
    select actor_n as n, word from actor_word where actor_n in (select n from actor order by n desc limit ${NEWEST})`);
  if (words.length === 0) return new Map();
  const shared = yield* db.all(sql<{ word: string; n: number }>`
    select w.word, w.actor_n as n from actor_word w join (select word from actor_word
      where word ${db.among([...new Set(words.map(({ word }) => word))])} group by word
      having count(*) between 2 and ${RARE}) rare on rare.word = w.word order by w.actor_n`);
  const holders = Map.groupBy(shared, ({ word }) => word);
  const two = yield* numbersOf(db, apart);
  const found = new Map<number, number>();
  for (const { n, word } of words) {
    const known = holders.get(word)?.find((other) => other.n < n && !two.has(`${n} ${other.n}`));
    if (known !== undefined && !found.has(n)) found.set(n, known.n);
  }
  return found;
}

/** Both ways. */
function* numbersOf(db: Db, pairs: readonly (readonly [string, string])[]): Flow<Set<string>> {
  if (pairs.length === 0) return new Set();
  const rows = yield* db.all(sql<{ id: string; n: number }>`
    select id, coalesce(into_n, n) as n from actor where id ${db.among([...new Set(pairs.flat())])}`);
  const numberOf = new Map(rows.map(({ id, n }) => [id, n]));
  return new Set(
    pairs.flatMap(([a, b]) => {
      const [one, other] = [numberOf.get(a), numberOf.get(b)];
      return [`${one} ${other}`, `${other} ${one}`];
    }),
  );
}
