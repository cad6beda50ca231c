import { DixitError, type Feed } from '@dixit/model';
import type { FeedEntry, FeedPatch, FeedStore, WebMemory } from '@dixit/model/ports';
import { sql } from 'kysely';
import { parse } from './context.ts';
import { pageOfRows, readCursor, writeCursor } from './cursor.ts';
import type { Database } from './database.ts';

interface FeedRow {
  n: number;
  value: string;
}

export function feedStore(db: Database): FeedStore {
  const row = (url: string): FeedRow | undefined => db.get(sql<FeedRow>`select n, value from feed where url = ${url}`);
  const known = (url: string): FeedRow => {
    const found = row(url);
    if (!found) throw new DixitError('NOT_FOUND', { id: url });
    return found;
  };
  return {
    list: async (page) => {
      const [after] = readCursor('feeds', page.cursor, 1) ?? [0];
      const total = db.get(sql<{ count: number }>`select count(*) as count from feed`)?.count ?? 0;
      const found = db.all(sql<FeedRow>`
        select n, value from feed where n > ${after} order by n limit ${page.limit + 1}`);
      return pageOfRows(found, page.limit, total, {
        rows: (rows) => rows.map(({ value }) => parse<Feed>(value)),
        cursor: (last) => writeCursor('feeds', [last.n]),
      });
    },
    get: async (url) => {
      const found = row(url);
      return found ? parse<Feed>(found.value) : null;
    },
    add: async (feed) =>
      db.transaction(() => {
        if (row(feed.url)) return false;
        db.insert('feed', columnsOf(feed));
        return true;
      }),
    set: async (url, patch) => db.transaction(() => write(db, known(url), patch)),
    remove: async (url) =>
      db.transaction(() => {
        const found = row(url);
        if (!found) return false;
        db.run(sql`delete from feed_entry where feed_n = ${found.n}`);
        return db.run(sql`delete from feed where n = ${found.n}`) > 0;
      }),
    due: async (now) =>
      db
        .all(
          sql<FeedRow>`select n, value from feed where is_paused = 0 and next_read_at <= ${now} order by next_read_at, n`,
        )
        .map(({ value }) => parse<Feed>(value)),
    nextDue: async () =>
      db.get(sql<{ at: string | null }>`select min(next_read_at) as at from feed where is_paused = 0`)?.at ?? null,
    offer: async (feedUrl, reading, entries) =>
      db.transaction(() => {
        const { n } = known(feedUrl);
        return entries.filter((entry) => offerOne(db, { feedN: n, reading }, entry));
      }),
    settle: async (url) => {
      db.run(sql`update feed_entry set is_read = 1, content = null where url = ${url}`);
    },
    offered: async (url) =>
      db.get(sql<{ title: string | null; content: string }>`
        select title, content from feed_entry where url = ${url} and is_read = 0 and content is not null limit 1`) ??
      null,
  };
}

function columnsOf(feed: Feed): { url: string; next_read_at: string; is_paused: number; value: string } {
  const { url, nextReadAt, isPaused } = feed;
  return { url, next_read_at: nextReadAt, is_paused: Number(isPaused), value: JSON.stringify(feed) };
}

function write(db: Database, { n, value }: FeedRow, patch: FeedPatch): Feed {
  const feed: Feed = { ...parse<Feed>(value), ...patch };
  const columns = columnsOf(feed);
  db.run(sql`update feed set next_read_at = ${columns.next_read_at}, is_paused = ${columns.is_paused},
    value = ${columns.value} where n = ${n}`);
  return feed;
}

/** Whether an entry is new to everybody but this reading; notes it when it is. */
function offerOne(db: Database, by: { feedN: number; reading: string }, entry: FeedEntry): boolean {
  const { guid, url, title, content } = entry;
  // A guid means something in its own feed only; an address is the same everywhere.
  const keys = [`g ${by.feedN} ${guid}`, ...(url === null ? [] : [`u ${url}`])];
  const isHad = db.get(sql`select 1 as had from feed_entry
    where key in (${sql.join(keys)}) and is_read = 1 and reading <> ${by.reading} limit 1`);
  if (isHad) return false;
  for (const key of keys) {
    db.run(sql`insert into feed_entry (key, url, feed_n, reading, is_read, title, content)
      values (${key}, ${url}, ${by.feedN}, ${by.reading}, ${url === null ? 1 : 0}, ${title}, ${key.startsWith('u ') ? content : null})
      on conflict (key) do update set reading = excluded.reading where is_read = 0`);
  }
  return true;
}

export function webMemory(db: Database): WebMemory {
  return {
    validators: async (url) =>
      db.get(sql<{ etag: string | null; lastModified: string | null }>`
        select etag, last_modified as lastModified from web_address where url = ${url}`) ?? null,
    remember: async (url, { etag, lastModified }) => {
      if (etag === null && lastModified === null) db.run(sql`delete from web_address where url = ${url}`);
      else db.insert('web_address', { url, etag, last_modified: lastModified }, 'replace');
    },
  };
}
