import { startPostgres, type PostgresServer } from '@dixit/testing/postgres';
import { storeContract } from '@dixit/testing/store-contract';
import { afterAll, beforeAll } from 'vitest';
import { testDatabaseUrl } from './env.ts';
import { postgresAdapter } from './postgres-adapter.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres(testDatabaseUrl());
}, 60_000);

afterAll(async () => {
  await server.stop();
});

storeContract(
  'PostgreSQL',
  postgresAdapter(() => server),
);
