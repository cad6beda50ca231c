import { fileURLToPath } from 'node:url';
import type { Store } from '@dixit/model/ports';
import { type PostgresServer, makeDatabase } from '@dixit/testing/postgres';
import type { StoreAdapter } from '@dixit/testing/store-contract';
import { openPostgres } from '../src/postgres/index.ts';
import { tokenize } from './tokenize.ts';

/** Opens a database, made when it is not there. */
export async function open(
  url: string,
  options: { leaseSeconds?: number; openSeconds?: number; connections?: number } = {},
): Promise<Store> {
  await makeDatabase(url);
  return await openPostgres({ url, tokenize, connections: 4, ...options });
}

export const postgresAdapter = (server: () => PostgresServer): StoreAdapter => ({
  steps: 60,
  place: () => server().freshUrl(),
  open,
  module: fileURLToPath(import.meta.url),
});
