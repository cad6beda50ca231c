import type { Store } from '@dixit/model/ports';
import { type StoreOptions, storeOn } from '../store.ts';
import { Connections } from './connections.ts';
import { migrate } from './migrate.ts';

export interface PostgresOptions extends StoreOptions {
  /** `postgres://user:password@host:port/database`. */
  url: string;
  /** Connections of this process at most (default 10). */
  connections?: number;
}

/**
 * Opens a PostgreSQL database as a Store, and brings its tables to the newest schema. Any number of processes may
 * use it at once. Rejects with STORE_UNAVAILABLE or STORE_READ_ONLY, with the address, without its password, in `path`.
 */
export async function openPostgres(options: PostgresOptions): Promise<Store> {
  const connections = new Connections(options.url, options.connections ?? 10);
  try {
    await migrate(connections);
  } catch (error) {
    await connections.close();
    throw error;
  }
  return storeOn(connections, options);
}
