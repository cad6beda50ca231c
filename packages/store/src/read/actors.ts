import type { Actor, ActorRow, Page, PageInput } from '@dixit/model';
import type { ActorReader } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { type Marked, markedOf } from '../marks/on-rows.ts';
import { actorCondition } from '../query/actors.ts';
import { LAST_KEY } from '../sort-key.ts';
import { readingOf } from '../tokens.ts';

interface Found {
  n: number;
  value: string;
  by: number;
  about: number;
  to: number;
  events: number;
  sources: number;
}

const SAID = sql`(select count(*) from statement s where s.by_n = a.n)`;
const parties = (role: string) =>
  sql`(select count(*) from statement_party p where p.role = ${role} and p.actor_n = a.n)`;

const columns = (): RawBuilder<unknown> => sql`a.n, a.value, ${SAID} as "by",
  ${parties('about')} as about, ${parties('to')} as "to",
  (select count(*) from event_actor ea where ea.actor_n = a.n) as events,
  (select count(distinct source_n) from entity_actor en where en.actor_n = a.n) as sources`;

export function actorReader(context: Context): ActorReader {
  const { db, engine } = context;
  return {
    get: (id) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ value: string }>`
          select value from actor where id = ${yield* resolveId(db, id)}`);
        return found ? parse<Actor>(found.value) : null;
      }),
    row: (id) =>
      engine.run(function* () {
        const found = yield* db.get(sql<Found>`
          select ${columns()} from actor a where a.id = ${yield* resolveId(db, id)}`);
        return found ? ((yield* rowsOf(context, [found]))[0] ?? null) : null;
      }),
    list: (query, page) => engine.read(() => listActors(context, query, page)),
  };
}

function* rowsOf(context: Context, found: readonly Found[]): Flow<ActorRow[]> {
  const rows = found.map(rowOf);
  const markedAs = yield* markedOf(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, ...markedAs(row.id) }));
}

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
  const where = yield* actorCondition(query, yield* readingOf(context));
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from actor a where ${where}`);
  const found = yield* db.all(sql<Found>`
    with chosen as materialized (select a.n as n, ${SAID} as said from actor a where ${where}),
    page as materialized (
      select n, said from chosen where said < ${by} or (said = ${by} and n > ${n}) order by said desc, n limit ${page.limit + 1}
    )
    select ${columns()} from page join actor a on a.n = page.n order by page.said desc, page.n`);
  const rows = yield* rowsOf(context, found.slice(0, page.limit));
  return pageOfRows(found, page.limit, counted?.count ?? 0, {
    rows: () => rows,
    cursor: (last) => writeCursor('actors', [last.by, last.n]),
  });
}
