import type { Statement } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { assignmentsOf, joinStatement, patchesOf } from '../../join.ts';
import { partiesOf } from '../../write/statements.ts';
import { entitiesOfPart, type PartOf, partsInOrder, toldOfPart } from './parts.ts';

/** Works out anew what belongs to each part, of one Source or of all. Parts must be in their order. */
export function* moveParts(context: Context, parts: readonly PartOf[], sourceN: number | null): Flow<void> {
  const { db } = context;
  const rows = yield* db.all(sql<{ id: string; n: number }>`
    select id, n from actor where made = 1 and id ${db.among(parts.map(({ id }) => id))}`);
  const numberOf = new Map(rows.map(({ id, n }) => [id, n]));
  const of = sourceN === null ? sql`` : sql`and source_n = ${sourceN}`;
  const statements =
    sourceN === null ? sql`` : sql`and statement_n in (select n from statement where source_n = ${sourceN})`;
  const numbers = db.among(rows.map(({ n }) => n));
  yield* db.do(sql`delete from party_moved where to_n ${numbers} ${statements}`);
  yield* db.do(sql`delete from entity_moved where actor_n ${numbers} ${of}`);
  for (const { id, part } of parts) {
    const n = numberOf.get(id);
    if (n === undefined) continue;
    const found = [
      ...(yield* entitiesOfPart(context, part, sourceN)),
      ...(yield* toldOfPart(context, { id, part }, sourceN)),
    ];
    const entities = found.map(({ source_n, entity }) => ({ source_n, entity, actor_n: n }));
    yield* db.insert('entity_moved', entities, { replace: ['source_n', 'entity'] });
  }
  yield* moveWhole(context, numbers, of);
  yield* moveSingly(context, numbers, of);
}

/**
 * Entities of a Source that all went to the same actor take their parties along. The unary plus keeps SQLite from
 * asking for all that an actor is a party to, once for each statement. What stood there before is gone, with that of all
 * who take from one another, so that nothing is in the way: looking for it would take PostgreSQL as long as writing.
 */
function* moveWhole({ db }: Context, numbers: ReturnType<typeof sql>, of: ReturnType<typeof sql>): Flow<void> {
  yield* db.do(sql`
    insert into party_moved (role, from_n, statement_n, to_n)
    select p.role, p.actor_n, p.statement_n, m.to_n from (
      select ea.source_n, ea.actor_n as from_n, min(em.actor_n) as to_n
      from (select distinct source_n from entity_moved where actor_n ${numbers} ${of}) so
      join entity_actor ea on ea.source_n = so.source_n
      left join entity_moved em on em.source_n = ea.source_n and em.entity = ea.entity
      group by ea.source_n, ea.actor_n
      having count(em.actor_n) = count(*) and min(em.actor_n) = max(em.actor_n)
    ) m
    join statement s on s.source_n = m.source_n
    join statement_party p on p.statement_n = s.n and +p.actor_n = m.from_n
    where m.to_n ${numbers} and not exists (select 1 from review r where r.statement_id = s.id and r.patch is not null)`);
}

/** Where only some of them went, or a person changed a statement, each statement is looked at. */
function* moveSingly(context: Context, numbers: ReturnType<typeof sql>, of: ReturnType<typeof sql>): Flow<void> {
  const { db } = context;
  const concerned = sql`(select source_n from entity_moved where actor_n ${numbers} ${of})`;
  // Which they are first: few, of all that moved.
  const found = yield* db.all(sql<{ n: number; source_n: number; value: string; patch: string | null }>`
    with single as (
      select s.n from review r join statement s on s.id = r.statement_id
      where r.patch is not null and s.source_n in ${concerned}
      union select s.n from statement s where s.source_n in (
        select ea.source_n from entity_actor ea left join entity_moved em on em.source_n = ea.source_n and em.entity = ea.entity
        where ea.source_n in ${concerned} group by ea.source_n, ea.actor_n
        having count(em.actor_n) > 0 and (count(em.actor_n) < count(*) or min(em.actor_n) <> max(em.actor_n)))
    ) select s.n, s.source_n, v.value, r.patch from single x join statement s on s.n = x.n
    join statement_value v on v.n = s.n left join review r on r.statement_id = s.id and r.patch is not null
    order by s.n`);
  const patchOf = yield* patchesOf(
    context,
    found.map(({ patch }) => patch),
  );
  const ids = new Map(
    (yield* db.all(sql<{ id: string; n: number }>`
    select id, n from actor where n in (select actor_n from entity_actor where source_n ${db.among([...new Set(found.map(({ source_n: n }) => n))])})
    or n ${numbers}`)).map(({ id, n }) => [id, n]),
  );
  const rows: { role: string; from_n: number; statement_n: number; to_n: number }[] = [];
  for (const { n, source_n: sourceN, value, patch } of found) {
    const beside = { utteranceId: null, review: null, patch: patchOf(patch) };
    const linked = joinStatement(parse<Statement>(value), yield* assignmentsOf(context, sourceN), beside);
    const shown = joinStatement(parse<Statement>(value), yield* assignmentsOf(context, sourceN, 'moved'), beside);
    const after = partiesOf(shown);
    for (const [i, [role, from]] of partiesOf(linked).entries()) {
      const [fromN, toN] = [ids.get(from), ids.get(after[i]?.[1] ?? '')];
      if (fromN !== undefined && toN !== undefined && fromN !== toN)
        rows.push({ role, from_n: fromN, statement_n: n, to_n: toN });
    }
  }
  yield* db.insert('party_moved', rows, 'ignore');
}

/** After a Source was written: what of it belongs to parts. */
export function* moveInSource(context: Context, sourceN: number): Flow<void> {
  const parts = yield* partsInOrder(context);
  if (parts.length > 0) yield* moveParts(context, parts, sourceN);
}
