import type { Actor, Matrix } from '@dixit/model';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { fromPlan, planStatements } from '../query/statements.ts';
import { readingOf } from '../tokens.ts';
import { ACTOR_VALUE, shownName } from './actors.ts';
import { curatedOf, moved, shownNumbers } from './party.ts';

type Side = Matrix['speakers'];

/** Counts pairs of other party and who spoke, or was spoken for, over all that the query finds, then keeps the most frequent. */
export function* matrixOf(
  context: Context,
  query: Query,
  { role, size }: { role: Matrix['role']; size: number },
): Flow<Matrix> {
  const plan = yield* planStatements(query, yield* readingOf(context));
  if (plan === null) return { role, speakers: [], others: [], cells: [] };
  const curated = yield* curatedOf(context);
  const by = curated.hasParts ? moved('by', sql`b.actor_n`, sql`b.statement_n`) : sql`b.actor_n`;
  const other = curated.hasParts ? moved(role, sql`p.actor_n`, sql`p.statement_n`) : sql`p.actor_n`;
  const linked = yield* context.db.integers(sql`
    select by_n, other_n, count(*) from (select ${by} as by_n, ${other} as other_n
      from (select ${plan.key} as n ${fromPlan(plan, context, false)}) found
      join statement_party b on b.statement_n = found.n and b.role = 'by'
      join statement_party p on p.statement_n = found.n and p.role = ${role}) pair
    where by_n <> other_n group by 1, 2`);
  const pairs = together(linked, yield* shownNumbers(context, curated));
  const speakers = mostFrequent(pairs, 0, size);
  const kept = pairs.filter(([by]) => speakers.has(by ?? 0));
  const others = mostFrequent(kept, 1, size);
  const [rows, columns] = [positions(speakers), positions(others)];
  const cells = kept.flatMap(([by = 0, other = 0, count = 0]) => {
    const [row, column] = [rows.get(by), columns.get(other)];
    return row === undefined || column === undefined ? [] : [{ row, column, count }];
  });
  return {
    role,
    speakers: yield* named(context, speakers),
    others: yield* named(context, others),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** Pairs of those who are shown as one, counted as one. */
function together(linked: readonly number[][], shownAs: (n: number) => number): number[][] {
  const counted = new Map<string, number[]>();
  for (const [by = 0, other = 0, count = 0] of linked) {
    const [speaker, party] = [shownAs(by), shownAs(other)];
    if (speaker === party) continue;
    const pair = counted.get(`${speaker} ${party}`) ?? [speaker, party, 0];
    pair[2] = (pair[2] ?? 0) + count;
    counted.set(`${speaker} ${party}`, pair);
  }
  return [...counted.values()];
}

/** Numbers of actors with their totals, the most frequent first. */
function mostFrequent(pairs: readonly number[][], at: 0 | 1, size: number): Map<number, number> {
  const totals = new Map<number, number>();
  for (const pair of pairs) totals.set(pair[at] ?? 0, (totals.get(pair[at] ?? 0) ?? 0) + (pair[2] ?? 0));
  return new Map([...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, size));
}

const positions = (totals: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...totals.keys()].map((n, position) => [n, position]));

function* named({ db }: Context, totals: ReadonlyMap<number, number>): Flow<Side> {
  const found = yield* db.all(sql<{ n: number; value: string }>`
    select a.n, ${ACTOR_VALUE} as value from actor a where a.n ${db.among([...totals.keys()])}`);
  const actors = new Map(found.map((row) => [row.n, parse<Actor>(row.value)]));
  return [...totals].flatMap(([n, count]) => {
    const actor = actors.get(n);
    return actor ? [{ id: actor.id, name: shownName(actor), count }] : [];
  });
}
