import type { Page, PageInput, StatementRow } from '@dixit/model';
import type { StatementSort } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { packedValue } from '../facts.ts';
import { fromPlan, planStatements, type StatementPlan } from '../query/statements.ts';
import { LAST_KEY } from '../sort-key.ts';
import { statementRows } from './statement-rows.ts';

/** Relevance is worked out over the newest statements found; older ones follow by date. */
const RANKED = 5_000;

interface Found {
  n: number;
  score: number;
}

export function searchStatements(
  context: Context,
  query: Query,
  page: PageInput & { sort: StatementSort },
): Page<StatementRow> {
  const plan = planStatements(query, context);
  const ranked = page.sort === 'relevance' && plan !== null && plan.hasText && plan.match !== null;
  const list = ranked ? 'relevance' : page.sort === 'relevance' ? 'newest' : page.sort;
  const isScored = list === 'relevance' || list === 'uncertain';
  const cursor = readCursor(`statements-${list}`, page.cursor, isScored ? 2 : 1);
  if (plan === null) return { rows: [], nextCursor: null, total: 0 };
  const total = countOf(context, plan);
  const found = ranked
    ? byRelevance(context, plan, page.limit + 1, cursor)
    : list === 'uncertain'
      ? byTier(context, plan, page.limit + 1, cursor)
      : byDate(context, plan, { limit: page.limit + 1, after: cursor?.[0], ascending: list === 'oldest' });
  return pageOfRows(found, page.limit, total, {
    rows: (rows) =>
      statementRows(
        context,
        rows.map((row) => row.n),
      ),
    cursor: (last) => writeCursor(`statements-${list}`, isScored ? [last.score, last.n] : [last.n]),
  });
}

function countOf({ db }: Context, plan: StatementPlan): number {
  return db.get(sql<{ count: number }>`select count(*) as count ${fromPlan(plan, false)}`)?.count ?? 0;
}

function byDate(
  { db }: Context,
  plan: StatementPlan,
  page: { limit: number; after: number | string | undefined; ascending: boolean },
): Found[] {
  const { key } = plan;
  const { limit, ascending } = page;
  const after = Number(page.after ?? (ascending ? -1 : LAST_KEY));
  return ascending
    ? db.all(
        sql<Found>`select ${key} as n, 0 as score ${fromPlan(plan, false)} and ${key} > ${after} order by ${key} limit ${limit}`,
      )
    : db.all(
        sql<Found>`select ${key} as n, 0 as score ${fromPlan(plan, false)} and ${key} < ${after} order by ${key} desc limit ${limit}`,
      );
}

/** The least sure tier first: a tier counts as more, the less sure it is. */
function byTier(
  { db }: Context,
  plan: StatementPlan,
  limit: number,
  cursor: readonly (number | string)[] | null,
): Found[] {
  const [afterScore, afterKey] = cursor ? [Number(cursor[0]), Number(cursor[1])] : [Number.MAX_SAFE_INTEGER, LAST_KEY];
  return db.all(sql<Found>`
    select n, score from (select s.n as n, ${packedValue('tier', sql`s.packed`)} as score ${fromPlan(plan, true)})
    where score < ${afterScore} or (score = ${afterScore} and n < ${afterKey})
    order by score desc, n desc limit ${limit}`);
}

/** `bm25` is negative, best first; what follows the ranked ones carries the score 1. */
function byRelevance(
  context: Context,
  plan: StatementPlan,
  limit: number,
  cursor: readonly (number | string)[] | null,
): Found[] {
  const [afterScore, afterKey] = cursor ? [Number(cursor[0]), Number(cursor[1])] : [-Number.MAX_VALUE, LAST_KEY];
  if (afterScore >= 1) return asUnranked(byDate(context, plan, { limit, after: afterKey, ascending: false }));
  const found = context.db.all(sql<Found>`
    with newest as materialized (
      select ${plan.key} as n, bm25(statement_fts, 1.0, 0.0) as score ${fromPlan(plan, false)}
      order by ${plan.key} desc limit ${RANKED}
    )
    select n, score from newest where (score > ${afterScore} or (score = ${afterScore} and n < ${afterKey}))
    order by score, n desc limit ${limit}`);
  if (found.length === limit) return found;
  const border = context.db.get(sql<{ n: number }>`
    select ${plan.key} as n ${fromPlan(plan, false)} order by ${plan.key} desc limit 1 offset ${RANKED - 1}`);
  if (!border) return found;
  return [
    ...found,
    ...asUnranked(byDate(context, plan, { limit: limit - found.length, after: border.n, ascending: false })),
  ];
}

const asUnranked = (found: readonly Found[]): Found[] => found.map(({ n }) => ({ n, score: 1 }));
