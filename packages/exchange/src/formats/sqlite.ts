import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourceRow } from '@dixit/model';
import Database from 'better-sqlite3';
import { type CellKind, type Column, columnsOf, listed, valueAt } from '../columns.ts';
import type { ExportJob, Write } from '../format.ts';
import { createRecent } from '../recent.ts';
import { columnsFor } from './tables.ts';

const BYTES = 1 << 16;

/**
 * A SQLite file that Datasette serves as it is: a table of what was found with its primary key, the documents that
 * statements stand in, and a full-text index over the words. Made in a temporary folder, then read out piece by piece.
 */
export const writeSqlite: Write = async function* (job) {
  const folder = await mkdtemp(join(tmpdir(), 'dixit-export-'));
  try {
    const path = join(folder, 'export.sqlite');
    await fill(path, job);
    yield* bytesOf(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const SEARCHED = {
  statements: ['text', 'speaker_name'],
  events: ['participants', 'place'],
  sources: ['title', 'outlet'],
};

async function fill(path: string, job: ExportJob): Promise<void> {
  const { what } = job;
  if (what === 'record' || what === 'log') return;
  const db = new Database(path);
  try {
    db.pragma('journal_mode = off');
    db.pragma('synchronous = off');
    const isOfStatements = what === 'statements';
    const documents = isOfStatements ? tableOf(db, 'sources', columnsOf(SourceRow)) : null;
    const columns = columnsFor(what);
    const put = tableOf(db, what, columns, isOfStatements ? 'foreign key (source_id) references sources (id)' : '');
    const isNew = createRecent();
    if (documents === null) for await (const rows of job.rows()) db.transaction(() => rows.forEach(put))();
    else {
      for await (const items of job.statements()) {
        const rows: SourceRow[] = [];
        for (const { row } of items) if (isNew(row.source.id)) rows.push(await job.sourceRow(row.source.id));
        db.transaction(() => {
          rows.forEach(documents);
          items.forEach(({ row }) => put(row));
        })();
      }
    }
    const searched = SEARCHED[what].join(', ');
    db.exec(`create virtual table ${what}_fts using fts5(${searched}, content='${what}', tokenize='unicode61 remove_diacritics 2');
      insert into ${what}_fts (${what}_fts) values ('rebuild');
      create table dixit_export (query text, exported_at text, version text);`);
    db.prepare('insert into dixit_export values (?, ?, ?)').run(job.query, job.at, job.version);
  } finally {
    db.close();
  }
}

const TYPES: Record<CellKind, string> = {
  text: 'text',
  list: 'text',
  integer: 'integer',
  number: 'real',
  boolean: 'integer',
};

/** Makes the table of columns; `speaker.name` is `speaker_name`. Gives what puts a row into it. */
function tableOf(
  db: Database.Database,
  name: string,
  columns: readonly Column[],
  constraint = '',
): (row: unknown) => void {
  const fields = columns.map((column) => {
    const field = column.path.join('_');
    return `"${field}" ${TYPES[column.kind]}${field === 'id' ? ' primary key' : ''}`;
  });
  db.exec(`create table ${name} (${[...fields, ...(constraint === '' ? [] : [constraint])].join(', ')})`);
  const insert = db.prepare(`insert or ignore into ${name} values (${columns.map(() => '?').join(', ')})`);
  return (row) => void insert.run(columns.map(({ path }) => cell(valueAt(row, path))));
}

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : Array.isArray(value) ? JSON.stringify(value) : listed(value);
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(BYTES));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
