import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DixitError } from '@dixit/model';
import BetterSqlite from 'better-sqlite3';
import { DummyDriver, Kysely, type RawBuilder, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Ask, OnConflict, Row } from '../flow.ts';

const BUSY_TIMEOUT_MS = 10_000;
const BUSY_PAUSE_MS = 5;
/** 32 MB: a page that many transactions touch is copied into the file once. */
const CHECKPOINT_PAGES = 8_000;
const MAX_PREPARED = 1_000;
/** What SQLite maps at most (`SQLITE_MAX_MMAP_SIZE`). */
const MOST_MAPPED = 0x7f_ff_00_00;

/** Kysely builds and compiles; better-sqlite3 runs at once, so that nothing interleaves with a transaction. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

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
        whenFree(() => this.handle.pragma('journal_mode = WAL'));
        this.handle.pragma('synchronous = NORMAL');
        this.handle.pragma('foreign_keys = ON');
        this.handle.pragma('cache_size = -24576');
        this.handle.pragma('temp_store = MEMORY');
        this.handle.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      });
    } catch (error) {
      this.handle.close();
      throw error;
    }
  }

  /** One thing that a flow asks. */
  readonly answer = (ask: Ask): unknown => {
    if (ask.do === 'several') return ask.asks.map(this.answer);
    if (ask.do === 'insert') return this.insert(ask);
    if (ask.do === 'script') return this.guard(() => this.handle.exec(ask.text));
    return this.withStatement(ask.query, (statement, parameters) => {
      switch (ask.do) {
        case 'all':
          return statement.all(...parameters);
        case 'get':
          return statement.get(...parameters);
        case 'run':
        case 'do':
          return statement.run(...parameters).changes;
        case 'integers':
          return rawRows(statement, parameters);
      }
    });
  };

  /** Row by row, as one prepared statement; the number of the last one when it is wanted. */
  private insert({ table, rows, onConflict, numbered }: Extract<Ask, { do: 'insert' }>): number | undefined {
    return this.guard(() => {
      let last: number | bigint = 0;
      for (const row of rows)
        last = this.prepare(insertText(table, row, onConflict)).run(...Object.values(row)).lastInsertRowid;
      return numbered ? Number(last) : undefined;
    });
  }

  /** Takes the lock for writing at once, so that a reader never has to be turned into a writer. */
  transaction<T>(work: () => T): T {
    return this.guard(() => this.handle.transaction(work).immediate());
  }

  /** Several reads of one moment, whatever other processes write in between. */
  read<T>(work: () => T): T {
    return this.guard(() => this.handle.transaction(work).deferred());
  }

  /**
   * Another connection to the same file that reads it as memory: a page that is looked at once is not copied first.
   * What was looked at counts as memory of the process, though the system takes it back when it needs it.
   */
  mapped(): Database {
    const twin = new Database(this.path);
    twin.handle.pragma('query_only = ON');
    twin.handle.pragma(`mmap_size = ${MOST_MAPPED}`);
    return twin;
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

function insertText(table: string, row: Row, onConflict: OnConflict | null): string {
  const columns = Object.keys(row);
  // `insert or ignore` costs far less than `on conflict do nothing` for rows that are nothing but a key.
  const verb = onConflict === 'ignore' ? 'insert or ignore' : 'insert';
  const text = `${verb} into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  if (onConflict === null || onConflict === 'ignore') return text;
  const set = columns.filter((name) => !onConflict.replace.includes(name)).map((name) => `${name} = excluded.${name}`);
  return `${text} on conflict (${onConflict.replace.join(', ')}) do update set ${set.join(', ')}`;
}

function rawRows(statement: BetterSqlite.Statement, parameters: readonly unknown[]): unknown[] {
  try {
    return statement.raw(true).all(...parameters);
  } finally {
    statement.raw(false);
  }
}

/**
 * Again until it is done or BUSY_TIMEOUT_MS are over: the change of a new file to WAL gives up at once
 * (`SQLITE_BUSY` without the busy handler) when another process makes the same change.
 */
function whenFree(work: () => void): void {
  for (const until = Date.now() + BUSY_TIMEOUT_MS; ;) {
    try {
      work();
      return;
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE_MS);
    }
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

/** SQLite's and the system's errors about a file as errors of the project; any other as it is. */
export function storeError(error: unknown, path: string): unknown {
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
