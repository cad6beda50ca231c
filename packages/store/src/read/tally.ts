import type { Tally } from '@dixit/model';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { fromPlan, planStatements } from '../query/statements.ts';
import { dateOfMinute, FIRST_DATED_KEY, minuteOfKey } from '../sort-key.ts';
import { readingOf } from '../tokens.ts';

const NONE: Tally = { statements: 0, sources: 0, first: null, last: null, sampleIds: [], sourceId: null };

/** Counts what a query finds in one pass over rows of integers; dates are those that order the statements. */
export function* tallyOf(context: Context, query: Query, samples: number): Flow<Tally> {
  const { db } = context;
  const plan = yield* planStatements(query, yield* readingOf(context));
  if (plan === null) return NONE;
  const { key } = plan;
  const [counted = []] = yield* db.integers(sql`
    select count(*), count(distinct s.source_n), min(case when ${key} >= ${FIRST_DATED_KEY} then ${key} end), max(${key})
    ${fromPlan(plan, context, true)}`);
  const [statements = 0, sources = 0, first, last] = counted;
  if (statements === 0) return NONE;
  const newest = yield* db.all(sql<{ id: string; source: string }>`
    select s.id, so.id as source from statement s join source so on so.n = s.source_n
    where s.n in (select ${key} ${fromPlan(plan, context, false)} order by ${key} desc limit ${Math.max(1, samples)})
    order by s.n desc`);
  return {
    statements,
    sources,
    first: dayOf(first),
    last: dayOf(last),
    sampleIds: newest.slice(0, samples).map(({ id }) => id),
    sourceId: newest[0]?.source ?? null,
  };
}

const dayOf = (key: number | null | undefined): string | null =>
  key === null || key === undefined || key < FIRST_DATED_KEY
    ? null
    : dateOfMinute(minuteOfKey(key)).toISOString().slice(0, 10);
