import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { queryOf } from '@dixit/model/query';
import { aBundle, aSource, aStatement, aTime, anExtraction } from '@dixit/testing';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Database } from '../src/sqlite/database.ts';
import { migrate } from '../src/sqlite/migrate.ts';
import { MIGRATIONS } from '../src/sqlite/migrations/index.ts';
import { freshPath, open } from './sqlite-adapter.ts';

/** Writes to a new file for a third of a second, before the file is one of many readers and one writer. */
const HOLD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const db = new (require(workerData.module))(workerData.path);
  db.exec('begin immediate');
  db.pragma('user_version = 0');
  parentPort.postMessage('held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  db.exec('rollback');
  db.close();
`;

const version = (path: string): unknown => new BetterSqlite(path).pragma('user_version', { simple: true });

describe('opening', () => {
  it('makes the file and its folder, once', async () => {
    const path = `${freshPath()}/deep/er/dixit.db`;
    const store = await open(path);
    expect(await store.writer.put(aBundle())).toBe('added');
    await store.close();
    const again = await open(path);
    expect(await again.counts()).toMatchObject({ sources: 1, statements: 1 });
    expect(await again.revision()).toBe(1);
    await again.close();
    expect(existsSync(`${path}.bak-${MIGRATIONS.length}`)).toBe(false);
  });

  it('works in memory', async () => {
    const store = await open(':memory:');
    expect(await store.writer.put(aBundle())).toBe('added');
    await store.close();
  });

  it('waits for another process that makes the same file', async () => {
    const path = freshPath();
    const other = new Worker(HOLD, {
      eval: true,
      workerData: { path, module: createRequire(import.meta.url).resolve('better-sqlite3') },
    });
    await once(other, 'message');
    const store = await open(path);
    expect(await store.writer.put(aBundle())).toBe('added');
    await store.close();
  });

  it('refuses a file that is no database, and leaves it as it is', async () => {
    const path = freshPath();
    writeFileSync(path, 'no database at all, but longer than a header of sixteen bytes '.repeat(100));
    await expect(open(path)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      params: { path, problem: 'SQLITE_NOTADB' },
    });
  });

  it('refuses the database of another program', async () => {
    const path = freshPath();
    new BetterSqlite(path).exec('create table bookmarks (url text)').close();
    const params = { path, problem: 'OTHER_DATABASE' };
    await expect(open(path)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', params });
  });

  it('refuses a folder, and a place where nothing can be made', async () => {
    const folder = freshPath();
    mkdirSync(folder);
    await expect(open(folder)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', params: { path: folder } });
    const file = freshPath();
    writeFileSync(file, 'a file');
    const nowhere = `${file}/none/dixit.db`;
    await expect(open(nowhere)).rejects.toMatchObject({
      code: expect.stringMatching(/^STORE_/),
      params: { path: nowhere },
    });
  });
});

describe('migrations', () => {
  it('copies a file that holds data, then changes it', async () => {
    const path = freshPath();
    const store = await open(path);
    await store.writer.put(aBundle());
    await store.close();
    const db = new Database(path);
    migrate(db, { backup: true, migrations: [...MIGRATIONS, 'create table later (n integer) strict'] });
    db.close();
    const known = MIGRATIONS.length;
    const backup = `${path}.bak-${known}`;
    expect([version(path), version(backup)]).toEqual([known + 1, known]);
    const copy = await open(backup);
    expect(await copy.counts()).toMatchObject({ sources: 1 });
    await copy.close();
  });

  it('leaves the file as it was when a step fails', () => {
    const path = freshPath();
    const db = new Database(path);
    migrate(db, { backup: true });
    const broken = [...MIGRATIONS, 'create table later (n integer) strict', 'not sql'];
    expect(() => migrate(db, { backup: true, migrations: broken })).toThrow();
    db.close();
    expect(version(path)).toBe(MIGRATIONS.length);
  });

  it('refuses a schema that is newer than this build', async () => {
    const path = freshPath();
    await (await open(path)).close();
    const raw = new BetterSqlite(path);
    raw.pragma('user_version = 99');
    raw.close();
    const params = { path, problem: 'SCHEMA_TOO_NEW', found: 99, known: MIGRATIONS.length };
    await expect(open(path)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', params });
  });
});

describe('reviews', () => {
  it('go to the statement that covers their words after a new extraction, else are orphaned', async () => {
    const path = freshPath();
    const store = await open(path);
    const source = aSource({ text: 'Nous viendrons demain. Les autres resteront.' });
    const [kept, gone] = ['Nous viendrons demain', 'Les autres resteront'].map((text) => aStatement(source, { text }));
    if (!kept || !gone) throw new Error('two statements');
    const extraction = anExtraction(source, { statements: [kept, gone] });
    await store.writer.put(aBundle({ source, extraction }));
    const raw = new BetterSqlite(path);
    const insert = raw.prepare(
      "insert into review (source_id, statement_id, verdict, by, at, parts) values (?, ?, ?, 'a', null, ?)",
    );
    insert.run(source.id, kept.id, 'accepted', JSON.stringify(kept.parts));
    insert.run(source.id, gone.id, 'rejected', JSON.stringify(gone.parts));
    expect(await store.statements.get(gone.id)).toMatchObject({ review: { verdict: 'rejected', by: 'a' } });
    const longer = aStatement(source, { text: 'Nous viendrons demain.' });
    const shorter = aStatement(source, { text: 'Les autres' });
    const again = { ...extraction, versions: { quotation: '2' }, statements: [longer, shorter] };
    expect(await store.writer.put(aBundle({ source, extraction: again }))).toBe('replaced');
    expect(await store.statements.get(longer.id)).toMatchObject({ review: { verdict: 'accepted' } });
    expect(await store.statements.get(shorter.id)).toMatchObject({ review: { verdict: 'unreviewed' } });
    const verdicts = raw.prepare('select verdict, statement_id as id from review order by n').all();
    expect(verdicts).toEqual([
      { verdict: 'accepted', id: longer.id },
      { verdict: 'rejected', id: null },
    ]);
    const found = await store.statements.search(queryOf('is:accepted'), { cursor: null, limit: 5, sort: 'newest' });
    expect(found.rows.map((row) => [row.id, row.verdict])).toEqual([[longer.id, 'accepted']]);
    raw.close();
    await store.close();
  });
});

describe('histogram', () => {
  it.each([
    ['2031-01-01', '2031-03-01', 'day', 60],
    ['2031-01-01', '2031-03-02', 'week', 9],
    ['2030-01-01', '2033-12-31', 'month', 48],
    ['1990-06-01', '2031-06-01', 'year', 42],
  ])('from %s to %s counts by %s', async (first, last, unit, bins) => {
    const store = await open(':memory:');
    for (const day of [first, last]) {
      const source = aSource({ url: `https://${day}.example`, published: aTime(day) });
      await store.writer.put(aBundle({ source }));
    }
    const histogram = await store.statements.histogram(queryOf(''));
    expect(histogram).toMatchObject({ unit, undated: 0 });
    expect(histogram.bins).toHaveLength(bins);
    expect(histogram.bins[0]?.direct).toBe(1);
    expect(histogram.bins.at(-1)?.direct).toBe(1);
    await store.close();
  });
});
