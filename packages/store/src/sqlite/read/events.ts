import type { Claim, Comparison, Event, EventRow, Page, PageInput, Stage } from '@dixit/model';
import type { EventReader, EventSort } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, resolver } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { eventCondition } from '../query/events.ts';
import { LAST_KEY } from '../sort-key.ts';
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

const CONTESTED = sql`(e.contested or exists (select 1 from comparison c where c.event_id = e.id and c.kind = 'disputes'))`;
const INDEPENDENT = sql`json_extract(e.value, '$.independentSources')`;
const COLUMNS = sql`e.n, e.at, e.value, e.stage, e.claim, ${CONTESTED} as contested, ${INDEPENDENT} as independent,
  (select count(*) from event_member m where m.event_n = e.n) as sources,
  (select count(*) from statement_event se where se.event_n = e.n) as statements`;

export function eventReader(context: Context): EventReader {
  const { db } = context;
  return {
    get: async (id) => {
      const found = db.get(sql<{ value: string }>`select value from event where id = ${resolveId(db, id)}`);
      return found ? eventOf(context, found.value) : null;
    },
    row: async (id) => rowsWhere(context, sql`e.id = ${resolveId(db, id)}`)[0] ?? null,
    list: async (query, page) => db.read(() => listEvents(context, query, page)),
    ofSource: async (sourceId) =>
      rowsWhere(context, sql`e.n in (select event_n from event_member where source_id = ${resolveId(db, sourceId)})`),
    ofActor: async (actorId) =>
      rowsWhere(
        context,
        sql`e.n in (select ea.event_n from event_actor ea join actor a on a.n = ea.actor_n where a.id = ${resolveId(db, actorId)})`,
      ),
    comparisons: async (eventId) =>
      db
        .all(
          sql<{ value: string }>`select value from comparison where event_id = ${resolveId(db, eventId)} order by id`,
        )
        .map((row) => parse<Comparison>(row.value)),
  };
}

/** With the ids that merges changed, and without relations to events that are gone. */
export function eventOf({ db }: Context, value: string, resolve = resolver(db)): Event {
  const event = parse<Event>(value);
  const related = event.relations.map((relation) => ({ ...relation, eventId: resolve(relation.eventId) }));
  const existing = related.length === 0 ? new Set() : idsThatExist(db, related);
  return {
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
    relations: related.filter(({ eventId }) => existing.has(eventId)),
  };
}

function idsThatExist(db: Context['db'], relations: Event['relations']): Set<string> {
  const ids = JSON.stringify(relations.map(({ eventId }) => eventId));
  const rows = db.all(sql<{ id: string }>`select id from event where id in (select value from json_each(${ids}))`);
  return new Set(rows.map(({ id }) => id));
}

function rowsWhere({ db }: Context, where: RawBuilder<unknown>): EventRow[] {
  return db
    .all(sql<Found>`select ${COLUMNS} from event e where ${where} order by e.at desc, e.n desc`)
    .map((row) => rowOf(db, row));
}

function rowOf(db: Context['db'], found: Found): EventRow {
  const { id, type, mode, triggerLemma, participants, time, place, independentSources } = parse<Event>(found.value);
  return {
    id,
    type,
    mode,
    triggerLemma,
    participants: participants.map(({ actorId, name, role }) => ({ actorId: resolveId(db, actorId), name, role })),
    time: compactTime(time),
    place: place?.name ?? null,
    stage: found.stage,
    claim: found.claim,
    contested: found.contested === 1,
    sources: found.sources,
    independentSources,
    statements: found.statements,
  };
}

/** What each order goes by, from the last of the list; `n` sets apart what is alike in all else. */
const ORDERS: Readonly<Record<EventSort, { keys: RawBuilder<unknown>[]; of: (row: Found) => (number | string)[] }>> = {
  newest: { keys: [sql`e.at`, sql`e.n`], of: (row) => [row.at, row.n] },
  sources: {
    keys: [INDEPENDENT, CONTESTED, sql`e.at`, sql`e.n`],
    of: (row) => [row.independent, row.contested, row.at, row.n],
  },
};

function listEvents(
  context: Context,
  query: Query,
  page: PageInput & { sort?: EventSort | undefined },
): Page<EventRow> {
  const { db } = context;
  const sort = page.sort ?? 'newest';
  const { keys, of } = ORDERS[sort];
  const list = `events-${sort}`;
  const after = readCursor(list, page.cursor, keys.length) ?? keys.map(() => LAST_KEY);
  const where = eventCondition(query, context);
  const total = db.get(sql<{ count: number }>`select count(*) as count from event e where ${where}`)?.count ?? 0;
  const found = db.all(sql<Found>`
    select ${COLUMNS} from event e where ${where} and (${sql.join(keys)}) < (${sql.join(after)})
    order by ${sql.join(keys.map((key) => sql`${key} desc`))} limit ${page.limit + 1}`);
  return pageOfRows(found, page.limit, total, {
    rows: (rows) => rows.map((row) => rowOf(db, row)),
    cursor: (last) => writeCursor(list, of(last)),
  });
}
