import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

export type RawValue = string | number | bigint | Uint8Array | null;
export type RawRow = Readonly<Record<string, RawValue>>;

/** A database by the client of its engine, with nothing of ours in between. Parameters are `?` or `$1`. */
export interface Raw {
  all(sql: string, values?: readonly RawValue[]): Promise<readonly RawRow[]>;
  /** Inserts rows that have the same columns: one prepared command for each, or one command for all. */
  insert(table: string, rows: readonly RawRow[]): Promise<void>;
  close(): Promise<void>;
}

export function rawSqlite(path: string): Raw {
  const db = new DatabaseSync(path);
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -24576; pragma temp_store = memory;',
  );
  db.exec('pragma foreign_keys = on; pragma wal_autocheckpoint = 8000');
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: (sql, values = []) => Promise.resolve(prepare(sql).all(...values) as RawRow[]),
    insert: (table, rows) => {
      const [first] = rows;
      if (!first) return Promise.resolve();
      const names = Object.keys(first);
      const statement = prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      );
      for (const row of rows) statement.run(...Object.values(row));
      return Promise.resolve();
    },
    close: () => Promise.resolve(db.close()),
  };
}

/** The most parameters that one command may have. */
const MOST_PARAMETERS = 60_000;

export async function rawPostgres(url: string): Promise<Raw> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    all: async (sql, values = []) => (await client.query<Record<string, RawValue>>(sql, [...values])).rows,
    insert: async (table, rows) => {
      const names = Object.keys(rows[0] ?? {});
      const most = Math.floor(MOST_PARAMETERS / names.length);
      for (let from = 0; from < rows.length; from += most) {
        const some = rows.slice(from, from + most);
        const tuple = (i: number): string => `(${names.map((_, k) => `$${i * names.length + k + 1}`).join(', ')})`;
        const text = `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values ${some.map((_, i) => tuple(i)).join(', ')}`;
        await client.query(
          text,
          some.flatMap((row) => Object.values(row)),
        );
      }
    },
    close: async () => await client.end(),
  };
}
