import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '@dixit/model/ports';
import type { StoreAdapter } from '@dixit/testing/store-contract';
import { openSqlite } from '../src/sqlite/index.ts';
import { SLOT_KINDS } from '../src/curation/slots.ts';
import { tokenize } from './tokenize.ts';

export const open = (path: string, options: { leaseSeconds?: number; openSeconds?: number } = {}): Promise<Store> =>
  openSqlite({ path, tokenize, ...options });

let folder: string | null = null;
let files = 0;

/** A path of a file that is not there yet. */
export function freshPath(): string {
  folder ??= mkdtempSync(join(tmpdir(), 'dixit-store-'));
  return join(folder, `${files++}.db`);
}

export const sqliteAdapter: StoreAdapter = {
  place: freshPath,
  open,
  slotKinds: SLOT_KINDS,
  steps: 200,
  module: fileURLToPath(import.meta.url),
};
