import { randomBytes } from 'node:crypto';
import { DixitError, SNAPSHOT_LIMIT, type SavedSearch, type Snapshot, type StatementRow } from '@dixit/model';
import type { SavedReader, SnapshotStore } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, parse } from './context.ts';
import { pageOfRows, readCursor, writeCursor } from './cursor.ts';
import { searchStatements } from './read/statement-search.ts';

const ROWS_PER_READ = 500;

export function savedSearches({ db }: Context): SavedReader {
  return {
    list: async () =>
      db
        .all(sql<{ value: string }>`select value from saved_search order by name`)
        .map((row) => parse<SavedSearch>(row.value)),
    save: async (search) =>
      void db.insert('saved_search', { name: search.name, value: JSON.stringify(search) }, 'replace'),
    remove: async (name) => {
      const removed = db.run(sql`delete from saved_search where name = ${name}`);
      if (removed === 0) throw new DixitError('NOT_FOUND', { noun: 'search', id: name });
    },
  };
}

export function snapshots(context: Context): SnapshotStore {
  const { db } = context;
  const find = (id: string): { n: number; value: string } | undefined =>
    db.get(sql<{ n: number; value: string }>`select n, value from snapshot where id = ${id}`);
  return {
    freeze: async (query, sort, at) =>
      db.transaction(() => {
        const parsed = queryOf(query);
        const first = searchStatements(context, parsed, { sort, cursor: null, limit: ROWS_PER_READ });
        const { total } = first;
        if (total > SNAPSHOT_LIMIT)
          throw new DixitError('INPUT_INVALID', { field: 'q', count: total, limit: SNAPSHOT_LIMIT });
        const snapshot: Snapshot = { id: newId(), query, sort, createdAt: at, total };
        const n = db.insert('snapshot', { id: snapshot.id, value: JSON.stringify(snapshot) });
        let position = 0;
        for (let page = first; ;) {
          for (const row of page.rows)
            db.insert('snapshot_row', { snapshot_n: n, position: position++, value: JSON.stringify(row) });
          if (page.nextCursor === null) return snapshot;
          page = searchStatements(context, parsed, { sort, cursor: page.nextCursor, limit: ROWS_PER_READ });
        }
      }),
    get: async (id) => {
      const found = find(id);
      return found ? parse<Snapshot>(found.value) : null;
    },
    rows: async (id, page) =>
      db.read(() => {
        const found = find(id);
        if (!found) throw new DixitError('NOT_FOUND', { noun: 'snapshot', id });
        const [after = -1] = readCursor('snapshot', page.cursor, 1) ?? [];
        const rows = db.all(sql<{ position: number; value: string }>`
          select position, value from snapshot_row where snapshot_n = ${found.n} and position > ${Number(after)}
          order by position limit ${page.limit + 1}`);
        return pageOfRows(rows, page.limit, parse<Snapshot>(found.value).total, {
          rows: (some) => some.map((row) => parse<StatementRow>(row.value)),
          cursor: (last) => writeCursor('snapshot', [last.position]),
        });
      }),
  };
}

const newId = (): string =>
  `sn_${BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')}`;
