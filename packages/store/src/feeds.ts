import { DixitError, type Feed } from '@dixit/model';
import type { FeedEntry, FeedStore, WebMemory } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from './context.ts';
import { pageOfRows, readCursor, writeCursor } from './cursor.ts';
import type { Db } from './engine.ts';
import type { Flow } from './flow.ts';

interface FeedRow {
  n: number;
  value: string;
}

export function feedStore({ db, engine }: Context): FeedStore {
  const row = (url: string): Flow<FeedRow | undefined> =>
    db.get(sql<FeedRow>`select n, value from feed where url = ${url}`);
  function* known(url: string): Flow<FeedRow> {
    const found = yield* row(url);
    if (!found) throw new DixitError('NOT_FOUND', { id: url });
    return found;
  }
  return {
    list: (page) =>
      engine.read(function* () {
        const [after] = readCursor('feeds', page.cursor, 1) ?? [0];
        const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from feed`);
        const found = yield* db.all(sql<FeedRow>`
          select n, value from feed where n > ${after} order by n limit ${page.limit + 1}`);
        return pageOfRows(found, page.limit, counted?.count ?? 0, {
          rows: (rows) => rows.map(({ value }) => parse<Feed>(value)),
          cursor: (last) => writeCursor('feeds', [last.n]),
        });
      }),
    get: (url) =>
      engine.run(function* () {
        const found = yield* row(url);
        return found ? parse<Feed>(found.value) : null;
      }),
    add: (feed) =>
      engine.write(function* () {
        if (yield* row(feed.url)) return false;
        yield* db.insert('feed', [columnsOf(feed)]);
        return true;
      }),
    set: (url, patch) =>
      engine.write(function* () {
        return yield* write(db, yield* known(url), patch);
      }),
    move: (url, to) =>
      engine.write(function* () {
        const found = yield* row(url);
        if (!found || (yield* row(to))) return false;
        const { movedTo: _, ...feed } = parse<Feed>(found.value);
        yield* db.do(sql`update feed set url = ${to} where n = ${found.n}`);
        yield* write(db, { ...found, value: JSON.stringify(feed) }, { url: to });
        return true;
      }),
    remove: (url) =>
      engine.write(function* () {
        const found = yield* row(url);
        if (!found) return false;
        yield* db.do(sql`delete from feed_entry where feed_n = ${found.n}`);
        return (yield* db.run(sql`delete from feed where n = ${found.n}`)) > 0;
      }),
    due: (now, until) =>
      engine.write(function* () {
        const found = yield* db.all(sql<FeedRow>`
          select n, value from feed where is_paused = 0 and next_read_at <= ${now} order by next_read_at, n`);
        for (const feed of found) yield* write(db, feed, { nextReadAt: until });
        return found.map(({ value }) => parse<Feed>(value));
      }),
    nextDue: () =>
      engine.run(function* () {
        const next = yield* db.get(sql<{ at: string | null }>`
          select min(next_read_at) as at from feed where is_paused = 0`);
        return next?.at ?? null;
      }),
    offer: (feedUrl, reading, entries) =>
      engine.write(function* () {
        const { n } = yield* known(feedUrl);
        const fresh: FeedEntry[] = [];
        for (const entry of entries) if (yield* offerOne(db, { feedN: n, reading }, entry)) fresh.push(entry);
        return fresh;
      }),
    settle: (url) =>
      engine.write(function* () {
        yield* db.do(sql`update feed_entry set is_read = 1, content = null where url = ${url}`);
      }),
    offered: (url) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ title: string | null; content: string }>`
          select title, content from feed_entry where url = ${url} and is_read = 0 and content is not null limit 1`);
        return found ?? null;
      }),
  };
}

export function columnsOf(feed: Feed): { url: string; next_read_at: string; is_paused: number; value: string } {
  const { url, nextReadAt, isPaused } = feed;
  return { url, next_read_at: nextReadAt, is_paused: Number(isPaused), value: JSON.stringify(feed) };
}

function* write(db: Db, { n, value }: FeedRow, patch: Partial<Feed>): Flow<Feed> {
  const feed: Feed = { ...parse<Feed>(value), ...patch };
  const columns = columnsOf(feed);
  yield* db.do(sql`update feed set next_read_at = ${columns.next_read_at}, is_paused = ${columns.is_paused},
    value = ${columns.value} where n = ${n}`);
  return feed;
}

/** Whether an entry is new to everybody but this reading; notes it when it is. */
function* offerOne(db: Db, by: { feedN: number; reading: string }, entry: FeedEntry): Flow<boolean> {
  const { guid, url, title, content } = entry;
  // A guid means something in its own feed only; an address is the same everywhere.
  const keys = [`g ${by.feedN} ${guid}`, ...(url === null ? [] : [`u ${url}`])];
  const isHad = yield* db.get(sql`select 1 as had from feed_entry
    where key in (${sql.join(keys)}) and is_read = 1 and reading <> ${by.reading} limit 1`);
  if (isHad) return false;
  for (const key of keys) {
    yield* db.do(sql`insert into feed_entry (key, url, feed_n, reading, is_read, title, content)
      values (${key}, ${url}, ${by.feedN}, ${by.reading}, ${url === null ? 1 : 0}, ${title}, ${key.startsWith('u ') ? content : null})
      on conflict (key) do update set reading = excluded.reading where feed_entry.is_read = 0`);
  }
  return true;
}

export function webMemory({ db, engine }: Context): WebMemory {
  return {
    takeHost: (host, ms) =>
      engine.run(function* () {
        const now = Date.now();
        const taken = yield* db.get(sql`insert into host_turn (host, free_at) values (${host}, ${now + ms})
          on conflict (host) do update set free_at = excluded.free_at where host_turn.free_at <= ${now} returning host`);
        if (taken) return 0;
        const held = yield* db.get(sql<{ at: number }>`select free_at as at from host_turn where host = ${host}`);
        return Math.max(1, (held?.at ?? now) - now);
      }),
    freeHost: (host, ms) =>
      engine.run(function* () {
        yield* db.run(sql`update host_turn set free_at = ${Date.now() + ms} where host = ${host}`);
      }),
    validators: (url) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ etag: string | null; lastModified: string | null; sourceId: string | null }>`
          select w.etag, w.last_modified as "lastModified", s.id as "sourceId"
          from web_address w left join source s on s.id = w.source_id where w.url = ${url}`);
        return found ?? null;
      }),
    remember: (url, { etag, lastModified }) =>
      engine.write(function* () {
        if (etag === null && lastModified === null) yield* db.do(sql`delete from web_address where url = ${url}`);
        else {
          const row = { url, etag, last_modified: lastModified, source_id: null };
          yield* db.insert('web_address', [row], { replace: ['url'] });
        }
      }),
    stored: (url, sourceId) =>
      engine.write(function* () {
        yield* db.do(sql`update web_address set source_id = ${sourceId} where url = ${url}`);
      }),
  };
}
