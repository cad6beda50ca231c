import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DixitError } from '@dixit/model';
import BetterSqlite from 'better-sqlite3';
import { DummyDriver, Kysely, type RawBuilder, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';

const BUSY_TIMEOUT_MS = 10_000;
/** 32 MB: a page that many transactions touch is copied into the file once. */
const CHECKPOINT_PAGES = 8_000;
const MAX_PREPARED = 1_000;

/** Kysely builds and compiles; better-sqlite3 runs at once, so that nothing interleaves with a transaction. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export type Value = string | number | Uint8Array | null;

/** One connection to one file. All calls are synchronous; errors of SQLite become `DixitError`s. */
export class Database {
  readonly path: string;
  readonly handle: BetterSqlite.Database;
  private readonly prepared = new Map<string, BetterSqlite.Statement>();

  constructor(path: string) {
    this.path = path;
    this.handle = this.guard(() => {
      if (path !== ':memory:') makeFolder(dirname(path));
      return new BetterSqlite(path, { timeout: BUSY_TIMEOUT_MS });
    });
    try {
      this.guard(() => {
        this.handle.pragma('journal_mode = WAL');
        this.handle.pragma('synchronous = NORMAL');
        this.handle.pragma('foreign_keys = ON');
        this.handle.pragma('cache_size = -65536');
        this.handle.pragma('temp_store = MEMORY');
        this.handle.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      });
    } catch (error) {
      this.handle.close();
      throw error;
    }
  }

  all<T>(query: RawBuilder<T>): T[] {
    return this.withStatement(query, (statement, parameters) => statement.all(...parameters) as T[]);
  }

  get<T>(query: RawBuilder<T>): T | undefined {
    return this.withStatement(query, (statement, parameters) => statement.get(...parameters) as T | undefined);
  }

  run(query: RawBuilder<unknown>): number {
    return this.withStatement(query, (statement, parameters) => statement.run(...parameters).changes);
  }

  /** Rows of integers, without column names: for counting over many rows. */
  integers(query: RawBuilder<unknown>): number[][] {
    return this.withStatement(query, (statement, parameters) => {
      try {
        return statement.raw(true).all(...parameters) as number[][];
      } finally {
        statement.raw(false);
      }
    });
  }

  /**
   * Inserts one row and returns its rowid. Where a row with the same key stands, `replace` overwrites it,
   * `ignore` keeps it, which costs far less for rows that are nothing but a key.
   */
  insert(table: string, row: Readonly<Record<string, Value>>, onConflict?: 'replace' | 'ignore'): number {
    const columns = Object.keys(row);
    const verb = onConflict === undefined ? 'insert' : (`insert or ${onConflict}` as const);
    const text = `${verb} into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
    return this.guard(() => Number(this.prepare(text).run(...Object.values(row)).lastInsertRowid));
  }

  /** Takes the lock for writing at once, so that a reader never has to be turned into a writer. */
  transaction<T>(work: () => T): T {
    return this.guard(() => this.handle.transaction(work).immediate());
  }

  /** Several reads of one moment, whatever other processes write in between. */
  read<T>(work: () => T): T {
    return this.guard(() => this.handle.transaction(work).deferred());
  }

  close(): void {
    this.prepared.clear();
    this.handle.close();
  }

  guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.path);
    }
  }

  private withStatement<T>(
    query: RawBuilder<unknown>,
    work: (statement: BetterSqlite.Statement, parameters: readonly unknown[]) => T,
  ): T {
    const { sql, parameters } = query.compile(compiler);
    return this.guard(() => work(this.prepare(sql), parameters));
  }

  private prepare(text: string): BetterSqlite.Statement {
    let statement = this.prepared.get(text);
    if (!statement) {
      if (this.prepared.size >= MAX_PREPARED) this.prepared.clear();
      statement = this.handle.prepare(text);
      this.prepared.set(text, statement);
    }
    return statement;
  }
}

/** Folder by folder: `mkdirSync` with `recursive` never returns below /proc (Node 24). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function storeError(error: unknown, path: string): unknown {
  if (error instanceof DixitError) return error;
  const code = codeOf(error);
  if (code === null) return error;
  const isReadOnly = code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM';
  const isUnavailable = /^(?:SQLITE_(?:BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOTADB|PERM|AUTH)|E[A-Z]+$)/.test(code);
  if (isReadOnly) return new DixitError('STORE_READ_ONLY', { path, problem: code }, { cause: error });
  return isUnavailable ? new DixitError('STORE_UNAVAILABLE', { path, problem: code }, { cause: error }) : error;
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code === 'string') return code;
  return error instanceof TypeError && error.message.includes('directory does not exist') ? 'ENOENT' : null;
}
