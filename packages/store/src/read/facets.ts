import { type Actor, type Facet, FACETS } from '@dixit/model';
import { type Query, and } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { unpack } from '../facts.ts';
import { labelOf } from '../marks/tags.ts';
import {
  asksForVerdict,
  fromFacts,
  fromPlan,
  planStatements,
  statementKeys,
  type StatementPlan,
} from '../query/statements.ts';
import { readingOf } from '../tokens.ts';
import { ACTOR_VALUE } from './actors.ts';
import { type Curated, curatedOf, partyOf, shownNumbers } from './party.ts';

const BEST = 20;
type FacetField = Facet['field'];
type Values = Facet['values'];
type Counts = Map<number, number>;

/** Counts over all that the query finds, in one pass over integers. */
export function* facetsOf(context: Context, query: Query): Flow<Facet[]> {
  const plan = yield* planStatements(query, yield* readingOf(context));
  const curated = yield* curatedOf(context);
  const [packed = counts(), by = counts(), to = counts(), via = counts(), src = counts(), lang = counts()] =
    plan === null
      ? []
      : yield* countedEach(context, plan, [
          sql`s.packed`,
          partyOf('by', curated),
          partyOf('to', curated),
          partyOf('via', curated),
          sql`s.outlet_n`,
          sql`s.lang_n`,
        ]);
  const count = { packed, by, to, via, src, lang };
  if (plan !== null) for (const [hop, times] of yield* laterHops(context, plan)) add(count.via, hop, times);
  const values: Record<FacetField, Values> = {
    by: yield* people(context, count.by, curated),
    to: yield* people(context, count.to, curated),
    via: yield* people(context, count.via, curated),
    kind: facts('kind', count.packed),
    act: facts('act', count.packed),
    tier: facts('tier', count.packed),
    src: yield* outlets(context, count.src),
    lang: yield* labelled(context, count.lang),
    tag: yield* tagged(context, plan),
    is: yield* verdicts(context, query, total(count.packed)),
  };
  return FACETS.map((field) => ({ field, values: values[field] }));
}

/** How many of what a plan finds have each value of each of these columns. */
function* countedEach(context: Context, plan: StatementPlan, columns: readonly RawBuilder<unknown>[]): Flow<Counts[]> {
  const { db } = context;
  const { countEach } = db.dialect;
  const from = fromFacts(plan, context);
  const counted = columns.map(counts);
  if (countEach !== null) {
    for (const [column = 0, value, times] of yield* db.integers(countEach(columns, from)))
      add(counted[column] ?? counts(), value, times);
    return counted;
  }
  for (const row of yield* db.integers(sql`select ${sql.join(columns)} ${from}`))
    for (const [i, value] of row.entries()) add(counted[i] ?? counts(), value);
  return counted;
}

const total = (counted: Counts): number => [...counted.values()].reduce((sum, times) => sum + times, 0);

/** Nothing while nobody has reviewed anything. What was rejected counts too, though only a query that asks finds it. */
function* verdicts(context: Context, query: Query, found: number): Flow<Values> {
  const { db } = context;
  if ((yield* db.get(sql`select 1 from review limit 1`)) === undefined) return [];
  const reviewed = and(query, { kind: 'not', node: { kind: 'field', field: 'is', value: 'unreviewed' } });
  const keys = yield* statementKeys(reviewed, yield* readingOf(context));
  const decided = yield* db.all(sql<{ verdict: string; times: number }>`
    select r.verdict, count(*) as times from review r join statement x on x.id = r.statement_id
    where x.n in ${keys} group by r.verdict`);
  const isWhole = asksForVerdict(query);
  const among = decided.filter(({ verdict }) => isWhole || verdict !== 'rejected');
  const rest = found - among.reduce((sum, { times }) => sum + times, 0);
  const all = [...decided.map(({ verdict, times }) => [verdict, times] as const), ['unreviewed', rest] as const];
  return best(all.filter(([, times]) => times > 0)).map(([value, count]) => ({ value, label: value, count }));
}

/** Tags of the statements found, and of the sources that they stand in. */
function* tagged(context: Context, plan: StatementPlan | null): Flow<Values> {
  const { db } = context;
  if (plan === null || (yield* db.get(sql`select 1 from mark where kind = 'tag' limit 1`)) === undefined) return [];
  const rows = yield* db.all(sql<{ key: string; value: string; times: number }>`
    with found as materialized (select ${plan.key} as n ${fromPlan(plan, context, false)})
    select key, min(value) as value, count(distinct n) as times from (
      select m.key, cast(m.value as text) as value, x.n from mark m join statement x on x.id = m.subject_id
        where m.kind = 'tag' and x.n in (select n from found)
      union all
      select m.key, cast(m.value as text), x.n from mark m join source so on so.id = m.subject_id
        join statement x on x.source_n = so.n where m.kind = 'tag' and x.n in (select n from found)
    ) carried group by key`);
  const labels = new Map(rows.map(({ key, value }) => [key, labelOf(value) ?? key]));
  return best(rows.map(({ key, times }) => [key, times] as const)).map(([key, count]) => {
    const label = labels.get(key) ?? key;
    return { value: label, label, count };
  });
}

const counts = (): Counts => new Map();

function add(to: Counts, value: number | null | undefined, times: number | undefined = 1): void {
  if (value !== null && value !== undefined) to.set(value, (to.get(value) ?? 0) + times);
}

/** Relays beyond the first of a statement: few, so they are read from their side. */
function* laterHops(context: Context, plan: StatementPlan): Flow<number[][]> {
  if ((yield* context.db.get(sql`select 1 from statement_party where role = 'more' limit 1`)) === undefined) return [];
  return yield* context.db.integers(sql`
    select p.actor_n, count(*) from statement_party p where p.role = 'more'
    and p.statement_n in (select ${plan.key} ${fromPlan(plan, context, false)}) group by p.actor_n`);
}

const best = <T>(counted: Iterable<readonly [T, number]>): (readonly [T, number])[] =>
  [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, BEST);

function facts(field: 'kind' | 'act' | 'tier', packed: Counts): Values {
  const byValue = new Map<string, number>();
  for (const [number, times] of packed) {
    const value = unpack(number, field);
    byValue.set(value, (byValue.get(value) ?? 0) + times);
  }
  return best(byValue).map(([value, count]) => ({ value, label: value, count }));
}

/** Positive numbers are actors, negative ones labels of those without an actor. */
function* people(context: Context, linked: Counts, curated: Curated): Flow<Values> {
  const shownAs = yield* shownNumbers(context, curated);
  const counted = counts();
  for (const [n, times] of linked) add(counted, shownAs(n), times);
  const chosen = best(counted);
  const actors = yield* context.db.all(sql<{ n: number; value: string }>`
    select a.n, ${ACTOR_VALUE} as value from actor a where a.n ${context.db.among(chosen.map(([n]) => n))}`);
  const named = new Map(actors.map((row) => [row.n, parse<Actor>(row.value)]));
  const labels = yield* namesOf(
    context,
    chosen.map(([n]) => -n),
  );
  return chosen.map(([n, count]) => {
    const actor = named.get(n);
    const label = actor ? labelOfActor(actor) : (labels.get(-n) ?? '');
    return { value: actor?.id ?? label, label, count };
  });
}

/** What a facet calls an actor. */
export const labelOfActor = (actor: Actor): string =>
  Object.values(actor.name).find((name) => name !== null) ?? actor.aliases[0]?.name ?? actor.id;

function* labelled(context: Context, counted: Counts): Flow<Values> {
  const chosen = best(counted);
  const labels = yield* namesOf(
    context,
    chosen.map(([n]) => n),
  );
  return chosen.map(([n, count]) => ({ value: labels.get(n) ?? '', label: labels.get(n) ?? '', count }));
}

function* namesOf({ db }: Context, numbers: readonly number[]): Flow<Map<number, string>> {
  const rows = yield* db.all(sql<{ n: number; text: string }>`
    select n, text from label where n ${db.among(numbers)}`);
  return new Map(rows.map((row) => [row.n, row.text]));
}

function* outlets({ db }: Context, counted: Counts): Flow<Values> {
  const chosen = best(counted);
  const rows = yield* db.all(sql<{ n: number; name: string; domain: string }>`
    select n, name, domain from outlet where n ${db.among(chosen.map(([n]) => n))}`);
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return chosen.map(([n, count]) => {
    const { name = '', domain = '' } = byNumber.get(n) ?? {};
    return { value: domain === '' ? name : domain, label: name, count };
  });
}
