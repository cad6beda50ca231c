import type { Claim, Comparison, Event, EventRow, Page, PageInput, Stage } from '@dixit/model';
import type { EventReader, EventSort } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { type Context, idsOf, parse, resolveId, resolver, shownId, shownResolver } from '../context.ts';
import type { Flow } from '../flow.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { markedOf } from '../marks/on-rows.ts';
import { eventCondition } from '../query/events.ts';
import { LAST_KEY } from '../sort-key.ts';
import { readingOf } from '../tokens.ts';
import { comparisonsWhere, DISPUTES } from './judged.ts';
import { compactTime } from './statement-rows.ts';

interface Found {
  n: number;
  at: number;
  value: string;
  stage: Stage | null;
  claim: Claim | null;
  contested: number;
  independent: number;
  sources: number;
  statements: number;
}

/** Its value as it is shown, with what people corrected. */
const EVENT_VALUE = sql<string>`coalesce(e.shown, cast(e.value as text))`;
const CONTESTED = sql`cast(case when e.contested = 1
  or exists (select 1 from comparison c where c.event_id = e.id and ${DISPUTES}) then 1 else 0 end as bigint)`;
const INDEPENDENT = sql`coalesce(e.independent, cast(e.value ->> 'independentSources' as bigint))`;
const COLUMNS = sql`e.n, e.at, ${EVENT_VALUE} as value, e.stage, e.claim, ${CONTESTED} as contested, ${INDEPENDENT} as independent,
  (select count(*) from event_member m where m.event_n = e.n) as sources,
  (select count(*) from statement_event se where se.event_n = e.n and se.shown = 1) as statements`;

export function eventReader(context: Context): EventReader {
  const { db, engine } = context;
  return {
    get: (id) =>
      engine.read(function* () {
        const found = yield* db.get(sql<{ value: string }>`
          select ${EVENT_VALUE} as value from event e where e.id = ${yield* shownId(db, id)}`);
        return found ? ((yield* eventsOf(context, [parse<Event>(found.value)], 'shown'))[0] ?? null) : null;
      }),
    row: (id) =>
      engine.read(function* () {
        return (yield* rowsWhere(context, sql`e.id = ${yield* shownId(db, id)}`))[0] ?? null;
      }),
    list: (query, page) => engine.read(() => listEvents(context, query, page)),
    ofSource: (sourceId) =>
      engine.read(function* () {
        const id = yield* resolveId(db, sourceId);
        return yield* rowsWhere(context, sql`e.n in (select event_n from event_member where source_id = ${id})`);
      }),
    ofActor: (actorId) =>
      engine.read(function* () {
        const ids = db.among(yield* idsOf(db, actorId));
        return yield* rowsWhere(
          context,
          sql`e.n in (select ea.event_n from event_actor ea join actor a on a.n = ea.actor_n where a.id ${ids})
            or e.n in (select m.event_n from entity_moved em join actor a on a.n = em.actor_n
              join event_mention m on m.source_n = em.source_n
              join entity_actor old on old.source_n = em.source_n and old.entity = em.entity
              join event_actor ea on ea.event_n = m.event_n and ea.actor_n = old.actor_n where a.id ${ids})`,
        );
      }),
    comparisons: (eventId) =>
      engine.run(function* () {
        return yield* comparisonsOfEvent(context, eventId);
      }),
  };
}

/**
 * Of all that is shown as this event; of an event that people put together or took apart, those whose both sides are
 * among its Sources.
 */
function* comparisonsOfEvent(context: Context, eventId: string): Flow<Comparison[]> {
  const { db } = context;
  const root = yield* shownId(db, eventId);
  const others = yield* db.all(sql<{ id: string }>`
    select distinct l.id from event_mention em join event e on e.n = em.shown_n join event l on l.n = em.event_n
    where e.id = ${root}`);
  const moved = yield* db.get(sql`
    select 1 from event_mention em join event e on e.n in (em.event_n, em.shown_n)
    where em.shown_n is not null and e.id = ${root} limit 1`);
  const ids = [...(yield* idsOf(db, root)), ...others.map(({ id }) => id)];
  const members = sql`(select m.source_id from event_member m join event e on e.n = m.event_n where e.id = ${root})`;
  const within = moved === undefined ? sql`` : sql`and left_source in ${members} and right_source in ${members}`;
  return yield* comparisonsWhere(context, sql`event_id ${db.among(ids)} ${within}`);
}

/** With the ids that merges changed, and without relations to events that are gone. */
export function* eventsOf({ db }: Context, events: readonly Event[], as: 'linked' | 'shown' = 'linked'): Flow<Event[]> {
  const related = events.flatMap(({ relations }) => relations.map(({ eventId }) => eventId));
  const named = events.flatMap(({ participants, stages }) => [
    ...participants.map(({ actorId }) => actorId),
    ...stages.flatMap(({ holder }) => holder?.actorId ?? []),
  ]);
  const resolve = yield* (as === 'shown' ? shownResolver : resolver)(db, [...related, ...named]);
  const existing = yield* thoseThere(db, related.map(resolve));
  return events.map((event) => ({
    ...event,
    participants: event.participants.map((participant) => ({
      ...participant,
      actorId: resolve(participant.actorId),
    })),
    stages: event.stages.map((stage) => {
      const actorId = stage.holder?.actorId ?? null;
      return stage.holder && actorId !== null
        ? { ...stage, holder: { ...stage.holder, actorId: resolve(actorId) } }
        : stage;
    }),
    relations: event.relations
      .map((relation) => ({ ...relation, eventId: resolve(relation.eventId) }))
      .filter(({ eventId }) => eventId !== event.id && existing.has(eventId)),
  }));
}

function* thoseThere(db: Context['db'], eventIds: readonly string[]): Flow<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = yield* db.all(sql<{ id: string }>`select id from event where id ${db.among(eventIds)}`);
  return new Set(rows.map(({ id }) => id));
}

function* rowsWhere(context: Context, where: RawBuilder<unknown>): Flow<EventRow[]> {
  return yield* rowsOf(
    context,
    yield* context.db.all(sql<Found>`select ${COLUMNS} from event e where ${where} order by e.at desc, e.n desc`),
  );
}

function* rowsOf(context: Context, found: readonly Found[]): Flow<EventRow[]> {
  const events = found.map((row) => ({ row, event: parse<Event>(row.value) }));
  const actors = events.flatMap(({ event }) => event.participants.map(({ actorId }) => actorId));
  const resolve = yield* shownResolver(context.db, actors);
  const markedAs = yield* markedOf(
    context,
    events.map(({ event }) => event.id),
  );
  return events.map(({ row, event }) => {
    const { id, type, mode, triggerLemma, participants, time, place, independentSources } = event;
    return {
      id,
      type,
      mode,
      triggerLemma,
      participants: participants.map(({ actorId, name, role }) => ({ actorId: resolve(actorId), name, role })),
      time: compactTime(time),
      place: place?.name ?? null,
      stage: row.stage,
      claim: row.claim,
      contested: row.contested === 1,
      sources: row.sources,
      independentSources,
      statements: row.statements,
      ...markedAs(id),
    };
  });
}

/** What each order goes by, from the last of the list; `n` sets apart what is alike in all else. */
const ORDERS: Readonly<Record<EventSort, { keys: RawBuilder<unknown>[]; of: (row: Found) => (number | string)[] }>> = {
  newest: { keys: [sql`e.at`, sql`e.n`], of: (row) => [row.at, row.n] },
  sources: {
    keys: [INDEPENDENT, CONTESTED, sql`e.at`, sql`e.n`],
    of: (row) => [row.independent, row.contested, row.at, row.n],
  },
};

function* listEvents(
  context: Context,
  query: Query,
  page: PageInput & { sort?: EventSort | undefined },
): Flow<Page<EventRow>> {
  const { db } = context;
  const sort = page.sort ?? 'newest';
  const { keys, of } = ORDERS[sort];
  const list = `events-${sort}`;
  const after = readCursor(list, page.cursor, keys.length) ?? keys.map(() => LAST_KEY);
  const where = sql`e.into_n is null and ${yield* eventCondition(query, yield* readingOf(context))}`;
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from event e where ${where}`);
  const found = yield* db.all(sql<Found>`
    select ${COLUMNS} from event e where ${where} and (${sql.join(keys)}) < (${sql.join(after)})
    order by ${sql.join(keys.map((key) => sql`${key} desc`))} limit ${page.limit + 1}`);
  const rows = yield* rowsOf(context, found.slice(0, page.limit));
  return pageOfRows(found, page.limit, counted?.count ?? 0, {
    rows: () => rows,
    cursor: (last) => writeCursor(list, of(last)),
  });
}
