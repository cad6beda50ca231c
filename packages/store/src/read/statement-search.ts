import type { Page, PageInput, StatementRow } from '@dixit/model';
import type { StatementSort } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { packedValue } from '../facts.ts';
import { type Flow, together } from '../flow.ts';
import type { Match } from '../query/match.ts';
import { fromPlan, planStatements, type StatementPlan } from '../query/statements.ts';
import { readingOf } from '../tokens.ts';
import { LAST_KEY } from '../sort-key.ts';
import { statementRows } from './statement-rows.ts';

/** Relevance is worked out over the newest statements found; older ones follow by date. */
const RANKED = 5_000;

interface Found {
  n: number;
  score: number;
  /** How many were found in all, where that came along. */
  total?: number;
}

export function* searchStatements(
  context: Context,
  query: Query,
  page: PageInput & { sort: StatementSort; isCounted?: boolean },
): Flow<Page<StatementRow>> {
  const { db } = context;
  const reading = yield* readingOf(context);
  const plan = yield* planStatements(query, reading);
  const ranked = page.sort === 'relevance' && plan?.hasText === true ? plan.match : null;
  const list = ranked ? 'relevance' : page.sort === 'relevance' ? 'newest' : page.sort;
  const isScored = list === 'relevance' || list === 'uncertain';
  const cursor = readCursor(`statements-${list}`, page.cursor, isScored ? 2 : 1);
  if (plan === null) return { rows: [], nextCursor: null, total: 0 };
  const { limit } = page;
  const isCounted = page.isCounted !== false;
  const dated = { limit: limit + 1, after: cursor?.[0], ascending: list === 'oldest' };
  const isAlong = isCounted && list !== 'uncertain' && db.dialect.countsAlong && plan.match !== null;
  const listed = ranked
    ? byRelevance(context, { ...plan, match: ranked }, limit + 1, cursor)
    : list === 'uncertain'
      ? byTier(context, plan, limit + 1, cursor)
      : isAlong
        ? byDateOfAll(context, plan, dated)
        : byDate(context, plan, dated);
  const [found, apart] = yield* together(listed, isCounted && !isAlong ? countOf(context, plan) : nothing());
  const nobody = found.length === 0 && cursor === null ? 0 : undefined;
  const total = isAlong ? (found[0]?.total ?? nobody ?? (yield* countOf(context, plan))) : apart;
  const keys = found.slice(0, page.limit).map((row) => row.n);
  const rows = yield* statementRows(context, keys, reading.curated);
  return pageOfRows(found, page.limit, total, {
    rows: () => rows,
    cursor: (last) => writeCursor(`statements-${list}`, isScored ? [last.score, last.n] : [last.n]),
  });
}

// oxlint-disable-next-line require-yield -- it asks nothing
function* nothing(): Flow<number> {
  return 0;
}

function* countOf(context: Context, plan: StatementPlan): Flow<number> {
  // SQLite counts a table as it is far faster than the rows of one for which a condition holds, be it always true.
  const isAll = plan.match === null && plan.where.length === 0;
  const counted = yield* context.db.get(sql<{ count: number }>`
    select count(*) as count ${isAll ? sql`from statement` : fromPlan(plan, context, false)}`);
  return counted?.count ?? 0;
}

function* byDate(
  context: Context,
  plan: StatementPlan,
  page: { limit: number; after: number | string | undefined; ascending: boolean },
): Flow<Found[]> {
  const { db } = context;
  const { key } = plan;
  const { limit, ascending } = page;
  const after = Number(page.after ?? (ascending ? -1 : LAST_KEY));
  return ascending
    ? yield* db.all(
        sql<Found>`select ${key} as n, 0 as score ${fromPlan(plan, context, false)} and ${key} > ${after} order by ${key} limit ${limit}`,
      )
    : yield* db.all(
        sql<Found>`select ${key} as n, 0 as score ${fromPlan(plan, context, false)} and ${key} < ${after} order by ${key} desc limit ${limit}`,
      );
}

/** The same, cut from all that was found. */
function* byDateOfAll(
  context: Context,
  plan: StatementPlan,
  { limit, after, ascending }: { limit: number; after: number | string | undefined; ascending: boolean },
): Flow<Found[]> {
  const behind = ascending ? sql`n > ${Number(after ?? -1)}` : sql`n < ${Number(after ?? LAST_KEY)}`;
  const order = ascending ? sql`n` : sql`n desc`;
  return yield* context.db.all(sql<Found>`
    with found as materialized (select ${plan.key} as n ${fromPlan(plan, context, false)})
    select n, 0 as score, (select count(*) from found) as total from found where ${behind} order by ${order} limit ${limit}`);
}

/** The least sure tier first: a tier counts as more, the less sure it is. */
function* byTier(
  context: Context,
  plan: StatementPlan,
  limit: number,
  cursor: readonly (number | string)[] | null,
): Flow<Found[]> {
  const [afterScore, afterKey] = cursor ? [Number(cursor[0]), Number(cursor[1])] : [Number.MAX_SAFE_INTEGER, LAST_KEY];
  return yield* context.db.all(sql<Found>`
    select n, score from (select s.n as n, ${packedValue('tier', sql`s.packed`)} as score ${fromPlan(plan, context, true)}) found
    where score < ${afterScore} or (score = ${afterScore} and n < ${afterKey})
    order by score desc, n desc limit ${limit}`);
}

/** Scores are below 1, best lowest; what follows the ranked ones carries the score 1. */
function* byRelevance(
  context: Context,
  plan: StatementPlan & { match: Match },
  limit: number,
  cursor: readonly (number | string)[] | null,
): Flow<Found[]> {
  const [afterScore, afterKey] = cursor ? [Number(cursor[0]), Number(cursor[1])] : [-Number.MAX_VALUE, LAST_KEY];
  if (afterScore >= 1) return asUnranked(yield* byDate(context, plan, { limit, after: afterKey, ascending: false }));
  const found = yield* context.db.all(sql<Found & { ranked: number }>`
    with newest as materialized (
      select ${plan.key} as n, ${context.db.dialect.score('statement_fts', plan.match)} as score ${fromPlan(plan, context, false)}
      order by ${plan.key} desc limit ${RANKED}
    )
    select n, score, (select count(*) from newest) as ranked from newest where (score > ${afterScore} or (score = ${afterScore} and n < ${afterKey}))
    order by score, n desc limit ${limit}`);
  const isWhole = found.length > 0 ? (found[0]?.ranked ?? 0) < RANKED : cursor === null;
  if (isWhole) return found.map(({ n, score, ranked }) => ({ n, score, total: ranked }));
  if (found.length === limit) return found;
  const border = yield* context.db.get(sql<{ n: number }>`
    select ${plan.key} as n ${fromPlan(plan, context, false)} order by ${plan.key} desc limit 1 offset ${RANKED - 1}`);
  if (!border) return found;
  return [
    ...found,
    ...asUnranked(yield* byDate(context, plan, { limit: limit - found.length, after: border.n, ascending: false })),
  ];
}

const asUnranked = (found: readonly Found[]): Found[] => found.map(({ n }) => ({ n, score: 1 }));
