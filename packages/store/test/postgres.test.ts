import { queryOf } from '@dixit/model/query';
import { aBundle, aSource, aStatement, anExtraction } from '@dixit/testing';
import { askPostgres, startPostgres, type PostgresServer } from '@dixit/testing/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../src/postgres/index.ts';
import { testDatabaseUrl } from './env.ts';
import { open } from './postgres-adapter.ts';
import { tokenize } from './tokenize.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres(testDatabaseUrl());
}, 60_000);

afterAll(async () => {
  await server.stop();
});

const PAGE = { cursor: null, limit: 5, sort: 'newest' } as const;

async function raw(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('opening', () => {
  it('makes the tables once, also when several open at the same time', async () => {
    const url = server.freshUrl();
    await (await open(url)).close();
    await raw(url, 'drop schema public cascade; create schema public');
    const stores = await Promise.all([1, 2, 3].map(async () => await openPostgres({ url, tokenize, connections: 2 })));
    const [first, ...others] = stores;
    expect(await first?.writer.put(aBundle())).toBe('added');
    for (const store of others) expect(await store.counts()).toMatchObject({ sources: 1, statements: 1 });
    await Promise.all(stores.map(async (store) => await store.close()));
  });

  it('says that nobody answers, without the password', async () => {
    const url = 'postgres://dixit:secret@127.0.0.1:9/nowhere';
    const failed = openPostgres({ url, tokenize });
    const params = { path: 'postgres://dixit@127.0.0.1:9/nowhere', problem: 'ECONNREFUSED' };
    await expect(failed).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', params });
  });

  it('says that the database is not there', async () => {
    const failed = openPostgres({ url: server.freshUrl(), tokenize });
    await expect(failed).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', params: { problem: '3D000' } });
  });

  it('refuses a schema that is newer than this build', async () => {
    const url = server.freshUrl();
    await (await open(url)).close();
    await raw(url, "update meta set value = 99 where key = 'schema'");
    const params = { problem: 'SCHEMA_TOO_NEW', found: 99 };
    await expect(open(url)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', params });
  });
});

describe('a connection that is lost', () => {
  it('fails what was being asked, and the next question finds another one', async () => {
    const url = server.freshUrl();
    const store = await open(url);
    await store.writer.put(aBundle());
    await raw(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $$dixit$$ and datname = current_database()',
    );
    await expect
      .poll(async () => await store.counts().catch(() => null), { timeout: 5_000 })
      .toMatchObject({ sources: 1 });
    await store.close();
  });
});

describe('something that fails and whose answer nobody waits for', () => {
  it('fails the writing, leaves nothing behind, and the connection goes on', async () => {
    const store = await open(server.freshUrl(), { connections: 1 });
    const source = aSource({ text: 'La digue tiendra, dit-elle.' });
    const statement = aStatement(source, { text: 'La digue tiendra' });
    const twice = aBundle({ source, extraction: anExtraction(source, { statements: [statement, statement] }) });
    await expect(store.writer.put(twice)).rejects.toMatchObject({ constraint: 'statement_id_key' });
    expect(await store.counts()).toMatchObject({ sources: 0, statements: 0 });
    const once = aBundle({ source, extraction: anExtraction(source, { statements: [statement] }) });
    expect(await store.writer.put(once)).toBe('added');
    await store.close();
  });
});

describe('the index', () => {
  it('finds words and phrases anywhere in a long text, also where two of its parts meet', async () => {
    const store = await open(server.freshUrl());
    const filler = Array.from({ length: 20_000 }, (_, i) => `mot${i}`);
    for (const at of [7_999, 15_979, 17_000]) filler.splice(at, 0, 'brume', `lointaine${at}`);
    const text = `${filler.join(' ')} fin`;
    const source = aSource({ text });
    const extraction = anExtraction(source, { statements: [aStatement(source, { text: 'fin' })] });
    await store.writer.put(aBundle({ source, extraction }));
    for (const query of [
      'mot0 mot19999',
      '"brume lointaine7999"',
      '"brume lointaine15979"',
      '"brume lointaine17000"',
    ]) {
      expect((await store.sources.list(queryOf(query), PAGE)).total).toBe(1);
    }
    expect((await store.sources.list(queryOf('"brume mot7000"'), PAGE)).total).toBe(0);
    await store.close();
  });

  it('holds what facets count by as the statement has it, also after that has changed', async () => {
    const url = server.freshUrl();
    const store = await open(url);
    const source = aSource({ text: 'brume et givre' });
    const statement = aStatement(source, { text: 'brume et givre' });
    await store.writer.put(aBundle({ source, extraction: anExtraction(source, { statements: [statement] }) }));
    const outlets = async () =>
      (await store.statements.facets(queryOf('brume'))).find(({ field }) => field === 'src')?.values.length;
    const before = await outlets();
    await askPostgres(url, 'update statement set outlet_n = null');
    expect([before, await outlets()]).toEqual([1, 0]);
    await store.close();
  });

  it('takes what a text of tokens may not hold', async () => {
    const store = await open(server.freshUrl());
    const long = 'x'.repeat(5_000);
    const text = `Il a dit : « l'${long} n\\'est pas là »`;
    const source = aSource({ text });
    const statement = aStatement(source, { text: `l'${long} n\\'est pas là` });
    await store.writer.put(aBundle({ source, extraction: anExtraction(source, { statements: [statement] }) }));
    expect((await store.statements.search(queryOf(long.slice(0, 1_500)), PAGE)).total).toBe(1);
    await store.close();
  });
});
