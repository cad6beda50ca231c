import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales, tokenizeForSearch } from '@dixit/locales';
import type { Store } from '@dixit/model/ports';
import { openPostgres } from '@dixit/store/postgres';
import { openSqlite } from '@dixit/store/sqlite';
import { startPostgres } from '@dixit/testing/postgres';
import { type Raw, rawPostgres, rawSqlite } from './raw.ts';

export type EngineName = 'sqlite' | 'postgres';

/** Where databases of one engine are made, and how they are opened. */
export interface Engine {
  name: EngineName;
  fresh(): Promise<string>;
  open(address: string): Promise<Store>;
  /** The same database by the engine's own client. */
  raw(address: string): Promise<Raw>;
  stop(): Promise<void>;
}

export const tokenize = (text: string, language: string | null): string[] =>
  tokenizeForSearch(text, language === null ? null : locales.get(language));

export const engineOf = async (name: EngineName): Promise<Engine> =>
  name === 'sqlite' ? sqliteEngine() : await postgresEngine();

function sqliteEngine(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
  let made = 0;
  return {
    name: 'sqlite',
    fresh: () => Promise.resolve(join(folder, `${made++}.db`)),
    open: async (path) => await openSqlite({ path, tokenize }),
    raw: (path) => Promise.resolve(rawSqlite(path)),
    stop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

async function postgresEngine(): Promise<Engine> {
  const server = await startPostgres(undefined);
  return {
    name: 'postgres',
    fresh: () => server.freshDatabase(),
    open: async (url) => await openPostgres({ url, tokenize }),
    raw: (url) => rawPostgres(url),
    stop: () => server.stop(),
  };
}
