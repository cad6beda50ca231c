import type { Actor, ActorRow, Page, PageInput } from '@dixit/model';
import type { ActorReader } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, shownId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { type Marked, withMarks } from '../marks/on-rows.ts';
import { actorCondition } from '../query/actors.ts';
import { LAST_KEY } from '../sort-key.ts';
import { readingOf } from '../tokens.ts';
import { type Curated, curatedOf, timesAs } from './party.ts';

interface Found {
  n: number;
  value: string;
  by: number;
  about: number;
  to: number;
  events: number;
  sources: number;
}

/** Its value as it is shown, with what people corrected. */
export const ACTOR_VALUE = sql<string>`coalesce(a.shown, cast(a.value as text))`;

const columns = (curated: Curated): RawBuilder<unknown> => sql`a.n, ${ACTOR_VALUE} as value,
  ${timesAs('by', curated)} as "by", ${timesAs('about', curated)} as about, ${timesAs('to', curated)} as "to",
  ${eventsOfActor(curated)} as events, ${sourcesOfActor(curated)} as sources`;

const MEMBERS = sql`(select m.n from actor m where m.n = a.n or m.into_n = a.n)`;

const eventsOfActor = ({ hasGroups }: Curated): RawBuilder<unknown> =>
  hasGroups
    ? sql`(select count(distinct ea.event_n) from event_actor ea where ea.actor_n in ${MEMBERS})`
    : sql`(select count(*) from event_actor ea where ea.actor_n = a.n)`;

function sourcesOfActor({ hasGroups, hasParts }: Curated): RawBuilder<unknown> {
  if (!hasGroups && !hasParts)
    return sql`(select count(distinct source_n) from entity_actor en where en.actor_n = a.n)`;
  const stays = hasParts
    ? sql`and not exists (select 1 from entity_moved x where x.source_n = en.source_n and x.entity = en.entity)`
    : sql``;
  return sql`(select count(*) from (
    select en.source_n from entity_actor en where en.actor_n in ${MEMBERS} ${stays}
    union select em.source_n from entity_moved em where em.actor_n in ${MEMBERS}) seen)`;
}

export function actorReader(context: Context): ActorReader {
  const { db, engine } = context;
  return {
    get: (id) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ value: string }>`
          select ${ACTOR_VALUE} as value from actor a where a.id = ${yield* shownId(db, id)}`);
        return found ? parse<Actor>(found.value) : null;
      }),
    row: (id) =>
      engine.run(function* () {
        const found = yield* db.get(sql<Found>`
          select ${columns(yield* curatedOf(context))} from actor a where a.id = ${yield* shownId(db, id)}`);
        return found ? ((yield* rowsOf(context, [found]))[0] ?? null) : null;
      }),
    list: (query, page) => engine.read(() => listActors(context, query, page)),
  };
}

const rowsOf = (context: Context, found: readonly Found[]): Flow<ActorRow[]> => withMarks(context, found.map(rowOf));

function rowOf(found: Found): Omit<ActorRow, keyof Marked> {
  const actor = parse<Actor>(found.value);
  const { id, type, roles, country } = actor;
  const { by, about, to, events, sources } = found;
  return {
    id,
    type,
    name: shownName(actor),
    role: roles.at(-1)?.text ?? null,
    country,
    by,
    about,
    to,
    events,
    sources,
  };
}

/** The names by language, else whatever it was called. */
export const shownName = ({ name, aliases }: Actor): ActorRow['name'] =>
  name.fr !== null || name.en !== null ? name : { fr: aliases[0]?.name ?? null, en: null };

/** Who said most first. The counts are those of the moment: a write between two pages may move a row. */
function* listActors(context: Context, query: Query, page: PageInput): Flow<Page<ActorRow>> {
  const { db } = context;
  const [by, n] = readCursor('actors', page.cursor, 2) ?? [LAST_KEY, 0];
  const curated = yield* curatedOf(context);
  const where = sql`a.into_n is null and ${yield* actorCondition(query, yield* readingOf(context))}`;
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from actor a where ${where}`);
  const found = yield* db.all(sql<Found>`
    with chosen as materialized (select a.n as n, ${timesAs('by', curated)} as said from actor a where ${where}),
    page as materialized (
      select n, said from chosen where said < ${by} or (said = ${by} and n > ${n}) order by said desc, n limit ${page.limit + 1}
    )
    select ${columns(curated)} from page join actor a on a.n = page.n order by page.said desc, page.n`);
  const rows = yield* rowsOf(context, found.slice(0, page.limit));
  return pageOfRows(found, page.limit, counted?.count ?? 0, {
    rows: () => rows,
    cursor: (last) => writeCursor('actors', [last.by, last.n]),
  });
}
