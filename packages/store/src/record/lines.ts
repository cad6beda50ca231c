import type { Actor, Event, Feed, RecordLine, SavedSearch, Utterance } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { correctionsAfter } from '../curation/corrections.ts';
import { entryFrom } from '../curation/log.ts';
import type { Flow } from '../flow.ts';
import { marksAfter } from '../marks/slot.ts';
import { documentOf } from './document.ts';

const ROWS = 500;
/** Documents of one batch: they carry their texts and bytes. */
const DOCUMENTS = 20;

/** All lines, in the order in which `restore` takes them: first what documents point at, then documents. */
export async function* linesOf(context: Context): AsyncGenerator<RecordLine[]> {
  yield* batches<string>(context, '', (after) => redirects(context, after));
  yield* batches<number>(context, 0, (after) => linked(context, 'actor', after));
  yield* batches<number>(context, 0, (after) => linked(context, 'utterance', after));
  yield* batches<number>(context, 0, (after) => linked(context, 'event', after));
  yield* batches<string>(context, '', (after) => corrections(context, after));
  yield* batches<number>(context, 0, (after) => documents(context, after));
  yield* batches<string>(context, '', (after) => comparisons(context, after));
  yield* batches<string>(context, '', (after) => marked(context, after));
  yield* batches<number>(context, 0, (after) => audit(context, after));
  yield* batches<string>(context, '', (after) => saved(context, after));
  yield* batches<number>(context, 0, (after) => feeds(context, after));
}

/** Lines of some rows, and after which to go on. */
interface Batch<K> {
  lines: RecordLine[];
  last: K | undefined;
}

async function* batches<K extends string | number>(
  { engine }: Context,
  first: K,
  read: (after: K) => Flow<Batch<K>>,
): AsyncGenerator<RecordLine[]> {
  for (let after: K | undefined = first; after !== undefined;) {
    const from: K = after;
    const { lines, last } = await engine.read(() => read(from));
    if (lines.length > 0) yield lines;
    after = last;
  }
}

function* redirects({ db }: Context, after: string): Flow<Batch<string>> {
  const rows = yield* db.all(sql<{ from_id: string; to_id: string; handed: number }>`
    select from_id, to_id, handed from redirect where from_id > ${after} order by from_id limit ${ROWS}`);
  return {
    lines: rows.map(({ from_id: from, to_id: to, handed }) => ({
      redirect: { from, to, ...(handed === 1 && { handed: true as const }) },
    })),
    last: rows.at(-1)?.from_id,
  };
}

function* linked({ db }: Context, table: 'actor' | 'event' | 'utterance', after: number): Flow<Batch<number>> {
  /** Those that a correction makes come back with it. */
  const linkedOnly = table === 'utterance' ? sql`` : sql`and made = 0`;
  const rows = yield* db.all(sql<{ n: number; id: string; value: string }>`
    select n, id, value from ${sql.table(table)} where n > ${after} ${linkedOnly} order by n limit ${ROWS}`);
  const found =
    rows.length === 0
      ? []
      : yield* db.all(sql<{ id: string; key: string }>`
          select id, key from link_key where kind = ${table} and id ${db.among(rows.map(({ id }) => id))} order by key`);
  const keysOf = Map.groupBy(found, ({ id }) => id);
  const lines = rows.map(({ id, value }): RecordLine => {
    const keys = (keysOf.get(id) ?? []).map(({ key }) => key);
    if (table === 'actor') return { actor: parse<Actor>(value), keys };
    return table === 'event' ? { event: parse<Event>(value), keys } : { utterance: parse<Utterance>(value), keys };
  });
  return { lines, last: rows.at(-1)?.n };
}

function* documents(context: Context, after: number): Flow<Batch<number>> {
  const rows = yield* context.db.all(sql<{ n: number; id: string }>`
    select n, id from source where n > ${after} order by n limit ${DOCUMENTS}`);
  const lines: RecordLine[] = [];
  for (const { id } of rows) {
    const document = yield* documentOf(context, id);
    if (document !== null) lines.push({ document });
  }
  return { lines, last: rows.at(-1)?.n };
}

function* comparisons({ db }: Context, after: string): Flow<Batch<string>> {
  const rows = yield* db.all(sql<{ id: string; value: string }>`
    select id, value from comparison where id > ${after} order by id limit ${ROWS}`);
  return { lines: rows.map(({ value }) => ({ comparison: parse(value) })), last: rows.at(-1)?.id };
}

function* corrections(context: Context, after: string): Flow<Batch<string>> {
  const found = yield* correctionsAfter(context, after, ROWS);
  return { lines: found.map((correction) => ({ correction })), last: found.at(-1)?.slot };
}

function* marked(context: Context, after: string): Flow<Batch<string>> {
  const found = yield* marksAfter(context, after, ROWS);
  return { lines: found.map((mark) => ({ mark })), last: found.at(-1)?.slot };
}

function* audit({ db }: Context, after: number): Flow<Batch<number>> {
  const rows = yield* db.all(sql<Parameters<typeof entryFrom>[0]>`
    select * from audit where n > ${after} order by n limit ${ROWS}`);
  return { lines: rows.map((row) => ({ audit: entryFrom(row) })), last: rows.at(-1)?.n };
}

const valuesAfter = (
  table: 'saved_search' | 'feed',
  key: string,
  after: string | number,
): RawBuilder<{ key: never; value: string }> =>
  sql`select ${sql.ref(key)} as key, value from ${sql.table(table)} where ${sql.ref(key)} > ${after} order by ${sql.ref(key)} limit ${ROWS}`;

function* saved({ db }: Context, after: string): Flow<Batch<string>> {
  const rows = yield* db.all(valuesAfter('saved_search', 'name', after));
  return { lines: rows.map(({ value }) => ({ saved: parse<SavedSearch>(value) })), last: rows.at(-1)?.key };
}

function* feeds({ db }: Context, after: number): Flow<Batch<number>> {
  const rows = yield* db.all(valuesAfter('feed', 'n', after));
  return { lines: rows.map(({ value }) => ({ feed: parse<Feed>(value) })), last: rows.at(-1)?.key };
}
