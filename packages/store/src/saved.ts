import { DixitError, SNAPSHOT_LIMIT, type SavedSearch, type Snapshot, type StatementRow } from '@dixit/model';
import type { SavedReader, SnapshotStore } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, parse } from './context.ts';
import { pageOfRows, readCursor, writeCursor } from './cursor.ts';
import type { Flow } from './flow.ts';
import { newId } from './new-id.ts';
import { searchStatements } from './read/statement-search.ts';

const ROWS_PER_READ = 500;

export function savedSearches({ db, engine }: Context): SavedReader {
  return {
    list: () =>
      engine.run(function* () {
        const found = yield* db.all(sql<{ value: string }>`select value from saved_search order by name`);
        return found.map((row) => parse<SavedSearch>(row.value));
      }),
    save: (search) =>
      engine.write(() =>
        db.insert('saved_search', [{ name: search.name, value: JSON.stringify(search) }], { replace: ['name'] }),
      ),
    remove: (name) =>
      engine.write(function* () {
        const removed = yield* db.run(sql`delete from saved_search where name = ${name}`);
        if (removed === 0) throw new DixitError('NOT_FOUND', { noun: 'search', id: name });
      }),
  };
}

export function snapshots(context: Context): SnapshotStore {
  const { db, engine } = context;
  const find = (id: string): Flow<{ n: number; value: string } | undefined> =>
    db.get(sql<{ n: number; value: string }>`select n, value from snapshot where id = ${id}`);
  return {
    freeze: (query, sort, at) =>
      engine.write(function* () {
        const parsed = queryOf(query);
        const first = yield* searchStatements(context, parsed, { sort, cursor: null, limit: ROWS_PER_READ });
        const { total } = first;
        if (total > SNAPSHOT_LIMIT)
          throw new DixitError('INPUT_INVALID', { field: 'q', count: total, limit: SNAPSHOT_LIMIT });
        const snapshot: Snapshot = { id: newId('sn'), query, sort, createdAt: at, total };
        const n = yield* db.add('snapshot', { id: snapshot.id, value: JSON.stringify(snapshot) });
        let position = 0;
        for (let page = first; ;) {
          const rows = page.rows.map((row) => ({ snapshot_n: n, position: position++, value: JSON.stringify(row) }));
          yield* db.insert('snapshot_row', rows);
          if (page.nextCursor === null) return snapshot;
          page = yield* searchStatements(context, parsed, { sort, cursor: page.nextCursor, limit: ROWS_PER_READ });
        }
      }),
    get: (id) =>
      engine.run(function* () {
        const found = yield* find(id);
        return found ? parse<Snapshot>(found.value) : null;
      }),
    rows: (id, page) =>
      engine.read(function* () {
        const found = yield* find(id);
        if (!found) throw new DixitError('NOT_FOUND', { noun: 'snapshot', id });
        const [after = -1] = readCursor('snapshot', page.cursor, 1) ?? [];
        const rows = yield* db.all(sql<{ position: number; value: string }>`
          select position, value from snapshot_row where snapshot_n = ${found.n} and position > ${Number(after)}
          order by position limit ${page.limit + 1}`);
        return pageOfRows(rows, page.limit, parse<Snapshot>(found.value).total, {
          rows: (some) => some.map((row) => parse<StatementRow>(row.value)),
          cursor: (last) => writeCursor('snapshot', [last.position]),
        });
      }),
  };
}
