import { startPostgres, type PostgresServer } from '@dixit/testing/postgres';
import { storeContract } from '@dixit/testing/store-contract';
import { parse } from 'libpg-query';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ask } from '../src/flow.ts';
import { compiler } from '../src/postgres/compiler.ts';
import { testDatabaseUrl } from './env.ts';
import { postgresAdapter } from './postgres-adapter.ts';
import { askedAcross, readSpread } from './spread.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres(testDatabaseUrl());
}, 60_000);

// Hundreds of databases are taken away.
afterAll(async () => {
  await server.stop();
}, 300_000);

/** What a cluster still has to be spared: the surroundings of a statement, words with gaps, moved entities, statements of an event by others. */
const ACROSS = [
  'entity_actor (o) for each entity_actor (ea)',
  'statement (s) for each statement (x)',
  'statement (s) with source_text (t)',
  'statement_fts (statement_fts) for each statement (x)',
  'statement_value (v) for each statement (s)',
];
const spread = readSpread();
const asked = new Set<string>();

/** Rows go to the node of their key, so they have to have one; what is read or changed is looked at as SQL. */
function hear(ask: Ask): void {
  if ('query' in ask) asked.add(ask.query.compile(compiler).sql);
  if (ask.do !== 'insert') return;
  const by = spread.by.get(ask.table);
  if (by) expect(ask.rows.every((row) => row[by.column] !== undefined)).toBe(true);
}

storeContract(
  'PostgreSQL',
  postgresAdapter(() => server, hear),
);

it('has asked only what nodes of a cluster can answer each by itself, or what is listed here', async () => {
  const across = new Map<string, string[]>();
  for (const text of asked) {
    const found = askedAcross(await parse(text), spread);
    if (found.length > 0) across.set(text.replaceAll(/\s+/gu, ' ').trim(), found);
  }
  expect(asked.size).toBeGreaterThan(200);
  expect([...new Set([...across.values()].flat())].toSorted()).toEqual(ACROSS);
});
