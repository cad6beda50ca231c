import { fileURLToPath } from 'node:url';
import type { Store } from '@dixit/model/ports';
import type { PostgresServer } from '@dixit/testing/postgres';
import type { StoreAdapter } from '@dixit/testing/store-contract';
import { Client } from 'pg';
import { openPostgres } from '../src/postgres/index.ts';
import { tokenize } from './tokenize.ts';

/** Opens a database, made when it is not there. */
export async function open(url: string, options: { leaseSeconds?: number; openSeconds?: number } = {}): Promise<Store> {
  await makeDatabase(url);
  return await openPostgres({ url, tokenize, connections: 4, ...options });
}

async function makeDatabase(url: string): Promise<void> {
  const admin = new URL(url);
  const name = admin.pathname.slice(1);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
}

export const postgresAdapter = (server: () => PostgresServer): StoreAdapter => ({
  place: () => server().freshUrl(),
  open,
  module: fileURLToPath(import.meta.url),
});
