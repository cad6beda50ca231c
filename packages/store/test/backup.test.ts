import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../src/sqlite/index.ts';
import { backupSqlite, inspectSqlite, restoreSqlite } from '../src/sqlite/upkeep.ts';

const folder = mkdtempSync(join(tmpdir(), 'dixit-backup-'));
const path = join(folder, 'dixit.db');
const file = join(folder, 'all.dixit');
const facts = { version: '0.1.0', now: '2025-03-04T05:06:07Z' };
const RUN = fileURLToPath(new URL('./restore-until-killed.ts', import.meta.url));

/** A database with so many rows in a table of its own, enough to be worth killing a restore in. */
async function fill(target: string, rows: number, word: string): Promise<void> {
  const store = await openSqlite({ path: target, tokenize: (text) => [text] });
  await store.close();
  const db = new BetterSqlite(target);
  db.exec('create table if not exists filler (n integer primary key, word text)');
  const insert = db.prepare('insert into filler (word) values (?)');
  db.transaction(() => {
    for (let i = 0; i < rows; i += 1) insert.run(`${word} ${'x'.repeat(400)} ${i}`);
  })();
  db.close();
}

function filled(target: string): { rows: number; word: string; whole: string } {
  const db = new BetterSqlite(target);
  const rows = db.prepare('select count(*) from filler').pluck().get() as number;
  const word = (db.prepare('select word from filler limit 1').pluck().get() as string).split(' ')[0] ?? '';
  const whole = db.pragma('integrity_check', { simple: true }) as string;
  db.close();
  return { rows, word, whole };
}

beforeAll(async () => {
  await fill(path, 5_000, 'old');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup', () => {
  test('is one file with its own hash, made while somebody writes', async () => {
    const writer = new BetterSqlite(path);
    writer.exec("begin immediate; insert into filler (word) values ('not committed')");
    const made = await backupSqlite({ path, file, mayReplace: false, ...facts });
    writer.exec('rollback');
    writer.close();
    expect(made).toMatchObject({ version: '0.1.0', createdAt: facts.now });
    const head = readFileSync(file).subarray(0, 400).toString('latin1').split('\n');
    expect(head[0]).toBe('DIXIT-BACKUP 1');
    expect(JSON.parse(head[1] ?? '')).toEqual(made);
    const other = join(folder, 'other.db');
    expect(await restoreSqlite(file, other)).toEqual(made);
    expect(filled(other)).toEqual({ rows: 5_000, word: 'old', whole: 'ok' });
    expect(readdirSync(folder).filter((name) => /\.(?:part|restore)$|\.\d+\./u.test(name))).toEqual([]);
  });

  test('does not take the place of another unless it may', async () => {
    await expect(backupSqlite({ path, file, mayReplace: false, ...facts })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    await backupSqlite({ path, file, mayReplace: true, ...facts });
  });

  test('names the file whose folder is not there, and not the database', async () => {
    const file = join(folder, 'nowhere', 'all.dixit');
    await expect(backupSqlite({ path, file, mayReplace: false, ...facts })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: file, problem: 'folder' },
    });
  });

  test('of no database is none', async () => {
    const missing = join(folder, 'missing.db');
    await expect(
      backupSqlite({ path: missing, file: join(folder, 'no.dixit'), mayReplace: false, ...facts }),
    ).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(readdirSync(folder)).not.toContain('no.dixit');
  });
});

describe('a restore', () => {
  const damages: [string, (copy: string) => void][] = [
    ['one bit of the data is another', (copy) => flip(copy, Math.floor(statSync(copy).size / 2))],
    ['the end is missing', (copy) => truncateSync(copy, statSync(copy).size - 1_000)],
    ['the checksum at its end is another', (copy) => flip(copy, statSync(copy).size - 6)],
    ['another hash is stated', (copy) => replace(copy, /"sha256":"[0-9a-f]{4}/u, '"sha256":"0000')],
    ['another length is stated', (copy) => replace(copy, /"bytes":\d/u, '"bytes":9')],
    ['it is something else', (copy) => writeFileSync(copy, 'SQLite format 3\0 and more')],
    ['it is empty', (copy) => truncateSync(copy, 0)],
  ];

  test.each(damages)('refuses a file when %s, and leaves the database alone', async (_, damage) => {
    const copy = join(folder, 'damaged.dixit');
    copyFileSync(file, copy);
    damage(copy);
    const before = filled(path);
    await expect(restoreSqlite(copy, path)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    expect(filled(path)).toEqual(before);
  });

  test('does not write under a process that has the database open', async () => {
    const busy = await openSqlite({ path, tokenize: (text) => [text] });
    await expect(restoreSqlite(file, path)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      params: { problem: 'SQLITE_BUSY' },
    });
    await busy.close();
  });

  test('puts back a database that is damaged, and keeps what was there', async () => {
    const broken = join(folder, 'broken.db');
    writeFileSync(broken, 'no database at all, only words'.repeat(100));
    await restoreSqlite(file, broken);
    expect(filled(broken)).toMatchObject({ rows: 5_000, whole: 'ok' });
    expect(readFileSync(`${broken}.damaged`, 'utf8')).toContain('only words');
    expect((await inspectSqlite(broken)).file?.fault).toBeNull();
  });

  test('that is killed leaves the old database or the new one, whole', { timeout: 120_000 }, async () => {
    const large = join(folder, 'large.db');
    const backup = join(folder, 'large.dixit');
    await fill(large, 60_000, 'new');
    await backupSqlite({ path: large, file: backup, mayReplace: false, ...facts });
    const target = join(folder, 'target.db');
    const journal = `${target}-journal`;
    const seen: string[] = [];
    // After so many milliseconds, or in the midst of writing over the old one.
    for (const moment of [0, 60, 120, 180, 'journal', 'journal'] as const) {
      for (const end of ['', '-wal', '-shm', '-journal', '.restore']) rmSync(target + end, { force: true });
      await fill(target, 3_000, 'old');
      const child: ChildProcess = spawn(process.execPath, [RUN, backup, target], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (child.stdout) await once(child.stdout, 'data');
      if (moment === 'journal') while (!existsSync(journal) && child.exitCode === null) await wait(1);
      else await wait(moment);
      child.kill('SIGKILL');
      await once(child, 'close');
      const wasWriting = existsSync(journal);
      const { word, rows, whole } = filled(target);
      expect({ whole, rows }).toEqual({ whole: 'ok', rows: word === 'old' ? 3_000 : 60_000 });
      seen.push(wasWriting ? `${word}, in the midst` : word);
    }
    expect(seen).toContain('old, in the midst');
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

function replace(path: string, what: RegExp, by: string): void {
  writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replace(what, by), 'latin1'));
}
