import { sql } from 'kysely';
import { type Context, redirectedTo } from '../context.ts';
import type { Db } from '../engine.ts';
import type { Flow } from '../flow.ts';
import { regroupEvents } from './events/regroup.ts';
import { settleCopies } from './copies/settle.ts';
import { moveInSource } from './actors/move.ts';
import { settleActors } from './actors/settle.ts';

/** Whether people corrected anything: only then something follows from it. */
export function* hasCorrections(db: Db): Flow<boolean> {
  return (yield* db.get(sql`select 1 from correction limit 1`)) !== undefined;
}

/** After a Source was written or went: what follows from the corrections of those that it touched: actors and events. */
export function* settleAfterWrite(context: Context, sourceN: number | null, linkedIds: readonly string[]): Flow<void> {
  const { db } = context;
  if (sourceN !== null) yield* moveInSource(context, sourceN);
  const others = yield* db.all(sql<{ id: string }>`
    select a.id from actor a where a.into_n is not null and not exists (select 1 from actor r where r.n = a.into_n)`);
  const ids = [...new Set([...linkedIds, ...others.map(({ id }) => id)])];
  const under = yield* redirectedTo(db, ids);
  const touched = yield* db.all(sql<{ id: string }>`
    select distinct subject as id from correction where kind like 'actor-%' and subject ${db.among([...under.keys()])}
    union select id from actor where (into_n is not null or shown is not null) and id ${db.among(ids)}
    union select r.id from actor a join actor r on r.n = a.into_n where a.id ${db.among(ids)}
    union select m.id from entity_moved em join actor m on m.n = em.actor_n where em.source_n = ${sourceN ?? 0}`);
  if (touched.length > 0)
    yield* settleActors(
      context,
      touched.map(({ id }) => id),
    );
  yield* regroupEvents(context, linkedIds);
  yield* settleCopies(context, { sourceN, eventIds: linkedIds });
}
