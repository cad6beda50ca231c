import { fileURLToPath } from 'node:url';
import type { Store } from '@dixit/model/ports';
import { type PostgresServer, makeDatabase } from '@dixit/testing/postgres';
import type { StoreAdapter } from '@dixit/testing/store-contract';
import type { Ask } from '../src/flow.ts';
import { Connections } from '../src/postgres/connections.ts';
import { openPostgres } from '../src/postgres/index.ts';
import { migrate } from '../src/postgres/migrate.ts';
import { storeOn } from '../src/store.ts';
import { listening } from './listening.ts';
import { SLOT_KINDS } from '../src/curation/slots.ts';
import { tokenize } from './tokenize.ts';

interface Options {
  leaseSeconds?: number;
  openSeconds?: number;
  connections?: number;
}

/** Opens a database, made when it is not there. */
export async function open(url: string, options: Options = {}): Promise<Store> {
  await makeDatabase(url);
  return await openPostgres({ url, tokenize, connections: 4, ...options });
}

/** `hear`: told of all that the stores of this process ask. */
export const postgresAdapter = (server: () => PostgresServer, hear: (ask: Ask) => void): StoreAdapter => ({
  slotKinds: SLOT_KINDS,
  steps: 200,
  place: () => server().freshUrl(),
  open: async (url, options) => {
    await makeDatabase(url);
    const connections = new Connections(url, 4);
    await migrate(connections);
    return storeOn(listening(connections, hear), { tokenize, ...options });
  },
  module: fileURLToPath(import.meta.url),
});
