import { startPostgres, type PostgresServer } from '@dixit/testing/postgres';
import { storeContract } from '@dixit/testing/store-contract';
import { afterAll, beforeAll } from 'vitest';
import { testDatabaseUrl } from './env.ts';
import { postgresAdapter } from './postgres-adapter.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres(testDatabaseUrl());
}, 60_000);

// Hundreds of databases are taken away.
afterAll(async () => {
  await server.stop();
}, 300_000);

storeContract(
  'PostgreSQL',
  postgresAdapter(() => server),
);
