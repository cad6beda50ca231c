import { inflateSync } from 'node:zlib';
import type { Diagnostic, EventMention, Extraction, Page, PageInput, Source, SourceRow, Statement } from '@dixit/model';
import type { SourceReader } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { type Marked, withMarks } from '../marks/on-rows.ts';
import { sourceCondition } from '../query/sources.ts';
import { LAST_KEY } from '../sort-key.ts';
import { readingOf } from '../tokens.ts';
import { compactTime, type StoredSource } from './statement-rows.ts';

interface Found {
  n: number;
  at: number;
  value: string;
  copy_group: string | null;
  statements: number;
  events: number;
  copies: number;
}

const COPIES = sql`(select count(*) from source c where c.copy_group = so.copy_group)`;
const COLUMNS = sql`so.n, so.at, so.value, so.copy_group, so.statements, so.events,
  (case when so.copy_group is null then 1 else ${COPIES} end) as copies`;

export function sourceReader(context: Context): SourceReader {
  const { db, engine } = context;
  return {
    get: (id) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ value: string; text: string; copy_group: string | null }>`
          select so.value, t.text, so.copy_group from source so join source_text t on t.n = so.n
          where so.id = ${yield* resolveId(db, id)}`);
        return found ? sourceOf(found) : null;
      }),
    row: (id) => engine.run(() => sourceRow(context, id)),
    raw: (id) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ bytes: Uint8Array }>`
          select r.bytes from source_raw r join source so on so.n = r.n where so.id = ${yield* resolveId(db, id)}`);
        return found ? new Uint8Array(inflateSync(found.bytes)) : null;
      }),
    taken: (takenAs) => engine.run(() => takenBefore(context, takenAs)),
    versions: (id) =>
      engine.run(function* () {
        const address = sql`(select url from source where id = ${yield* resolveId(db, id)})`;
        const found = yield* db.all(sql<Found>`
          select ${COLUMNS} from source so where so.url = ${address} order by so.n`);
        return yield* rowsOf(context, found);
      }),
    latestByUrl: (url) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ id: string; version: number }>`
          select id, version from source where url = ${url} order by n desc limit 1`);
        return found ?? null;
      }),
    list: (query, page) => engine.read(() => listSources(context, query, page)),
    copies: (copyGroupId) =>
      engine.run(function* () {
        const found = yield* db.all(sql<Found>`
          select ${COLUMNS} from source so where so.copy_group = ${yield* resolveId(db, copyGroupId)}
          order by (so.value ->> 'published') is null, so.at, so.n`);
        return yield* rowsOf(context, found);
      }),
    ids: () => idsInOrder(context),
    extraction: (id) => engine.read(() => extractionOf(context, id)),
  };
}

export function* sourceRow(context: Context, id: string): Flow<SourceRow | null> {
  const { db } = context;
  const found = yield* db.get(sql<Found>`
    select ${COLUMNS} from source so where so.id = ${yield* resolveId(db, id)}`);
  return found ? ((yield* rowsOf(context, [found]))[0] ?? null) : null;
}

export function sourceOf(found: { value: string; text: string; copy_group: string | null }): Source {
  const { length: _, ...stored } = parse<StoredSource>(found.value);
  return { ...stored, text: found.text, copyGroupId: found.copy_group };
}

const rowsOf = (context: Context, found: readonly Found[]): Flow<SourceRow[]> => withMarks(context, found.map(rowOf));

function rowOf(found: Found): Omit<SourceRow, keyof Marked> {
  const stored = parse<StoredSource>(found.value);
  return {
    id: stored.id,
    kind: stored.kind,
    title: stored.title?.value ?? null,
    outlet: stored.publisher?.value.name ?? null,
    url: stored.url,
    language: stored.language,
    published: compactTime(stored.published),
    retrievedAt: stored.retrievedAt,
    statements: found.statements,
    events: found.events,
    copyGroupId: found.copy_group,
    copies: found.copies,
    length: stored.length,
    version: stored.version,
  };
}

function* takenBefore({ db }: Context, takenAs: string): Flow<Awaited<ReturnType<SourceReader['taken']>>> {
  const found = yield* db.get(sql<{ id: string; statements: number; read: string; looked: string }>`
    select so.id, so.statements, so.value -> 'diagnostics' as read, x.value -> 'diagnostics' as looked
    from source so join source_extraction x on x.n = so.n where so.taken_as = ${takenAs} limit 1`);
  if (!found) return null;
  const diagnostics = [...parse<Diagnostic[]>(found.read), ...parse<Diagnostic[]>(found.looked)];
  return { sourceId: found.id, statements: found.statements, diagnostics };
}

function* listSources(context: Context, query: Query, page: PageInput): Flow<Page<SourceRow>> {
  const { db } = context;
  const [at, n] = readCursor('sources', page.cursor, 2) ?? [LAST_KEY, LAST_KEY];
  const where = yield* sourceCondition(query, yield* readingOf(context));
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from source so where ${where}`);
  const found = yield* db.all(sql<Found>`
    select ${COLUMNS} from source so where ${where} and (so.at, so.n) < (${at}, ${n})
    order by so.at desc, so.n desc limit ${page.limit + 1}`);
  const rows = yield* rowsOf(context, found.slice(0, page.limit));
  return pageOfRows(found, page.limit, counted?.count ?? 0, {
    rows: () => rows,
    cursor: (last) => writeCursor('sources', [last.at, last.n]),
  });
}

async function* idsInOrder({ db, engine }: Context): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const from = after;
    const found = await engine.run(() =>
      db.all(sql<{ n: number; id: string }>`select n, id from source where n > ${from} order by n limit 500`),
    );
    for (const row of found) yield row.id;
    const last = found.at(-1);
    if (!last) return;
    after = last.n;
  }
}

/** As it was extracted: without what linking assigned, and without what people added. */
export function* extractionOf({ db }: Context, id: string): Flow<Extraction | null> {
  const found = yield* db.get(sql<{ n: number; value: string }>`
    select x.n, x.value from source_extraction x join source so on so.n = x.n where so.id = ${yield* resolveId(db, id)}`);
  if (!found) return null;
  const statements = yield* db.all(sql<{ value: string }>`
    select v.value from statement s join statement_value v on v.n = s.n where s.source_n = ${found.n} order by s.ordinal`);
  const events = yield* db.all(sql<{ value: string }>`
    select value from event_mention where source_n = ${found.n} order by ordinal`);
  return {
    ...parse<Omit<Extraction, 'statements' | 'events'>>(found.value),
    statements: statements
      .map((row) => parse<Statement>(row.value))
      .filter(({ provenance }) => provenance.extractor !== 'person'),
    events: events.map((row) => parse<EventMention>(row.value)),
  };
}
