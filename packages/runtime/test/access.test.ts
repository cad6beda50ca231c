import { appRouter } from '@dixit/api';
import { createClient, downloadExport, errorOf, watchJob } from '@dixit/client';
import { type AccessRole, ACCESS_ROLES } from '@dixit/model';
import { collect } from '@dixit/testing';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FANAL } from './articles.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

/** Procedures for somebody else than the readers of a query and the editors of a mutation: everything that is none of these. */
const OTHERS: Readonly<Record<string, AccessRole | null>> = {
  'session.get': null,
  'text.annotate': 'reader',
  'review.previewBulk': 'reader',
  'source.remove': 'admin',
  'import.begin': 'admin',
  'import.lines': 'admin',
  'import.finish': 'admin',
  'key.list': 'admin',
  'key.add': 'admin',
  'key.revoke': 'admin',
};

// oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router is made of
const declared = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
const PROCEDURES = Object.entries(declared).map(([path, { _def }]) => [path, _def.type] as const);

/** A server that asks for keys, with a key of each role, by name of the role. */
async function keyed(variables: Readonly<Record<string, string>> = {}) {
  const runtime = aRuntime(temporaryFolder(), { variables: { DIXIT_ACCESS: 'keys', ...variables } });
  const local = createClient(runtime);
  const keys = {} as Record<AccessRole, string>;
  for (const role of ACCESS_ROLES) keys[role] = (await local.key.add.mutate({ name: `the ${role}`, role })).secret;
  const { url } = await runtime.serve({ host: '127.0.0.1', port: 0 });
  const remote = (token?: string) => createClient(token === undefined ? { url } : { url, token });
  return { runtime, url, local, keys, remote };
}

const bearer = (key: string | undefined): Record<string, string> =>
  key === undefined ? {} : { authorization: `Bearer ${key}` };

const codeOf = async (call: Promise<unknown>): Promise<string> =>
  await call.then(
    () => 'no error',
    (error: unknown) => errorOf(error).code,
  );

/** The status of a call whose input no procedure takes: it is refused for who asks, or for what is asked. */
async function statusOf(url: string, [path, type]: readonly [string, string], key: string | undefined) {
  const input = JSON.stringify({ noSuchField: true });
  const address = `${url}/trpc/${path}`;
  const response =
    type === 'mutation'
      ? await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...bearer(key) },
          body: input,
        })
      : await fetch(`${address}?input=${encodeURIComponent(input)}`, {
          headers: { ...bearer(key), ...(type === 'subscription' && { accept: 'text/event-stream' }) },
        });
  const text = await response.text();
  // An event stream tells its first error inside.
  if (type !== 'subscription' || response.status !== 200) return response.status;
  return text.includes('"UNAUTHORIZED"') ? 401 : text.includes('"FORBIDDEN"') ? 403 : 200;
}

describe("each procedure without a key, with a reader's, an editor's, an administrator's", () => {
  const HOLDERS = [null, ...ACCESS_ROLES];
  const WORDS: Readonly<Record<number, string>> = { 200: 'may', 400: 'may', 401: 'no key', 403: 'no' };
  const outcome = (status: number): string => WORDS[status] ?? String(status);
  const mayDo = (role: AccessRole | null, needed: AccessRole | null): boolean =>
    needed === null || (role !== null && ACCESS_ROLES.indexOf(role) >= ACCESS_ROLES.indexOf(needed));
  /** What is to come of it for each holder, in their order. */
  const expected = (needed: AccessRole | null): string[] =>
    HOLDERS.map((role) => (mayDo(role, needed) ? 'may' : role === null ? 'no key' : 'no'));

  it('is done for whoever may, and for nobody else', async () => {
    const { url, keys } = await keyed();
    const found: Record<string, string[]> = {};
    for (const one of PROCEDURES) {
      const outcomes: string[] = [];
      for (const role of HOLDERS) {
        outcomes.push(outcome(await statusOf(url, one, role === null ? undefined : keys[role])));
      }
      found[one[0]] = outcomes;
    }
    const needs = PROCEDURES.map(([path, type]) => {
      const needed = OTHERS[path];
      return [path, expected(needed === undefined ? (type === 'mutation' ? 'editor' : 'reader') : needed)];
    });
    expect(found).toEqual(Object.fromEntries(needs));
  });

  it('is done for everybody at a server that asks for no keys', async () => {
    const { url } = await aRuntime().serve({ host: '127.0.0.1', port: 0 });
    const found: string[] = [];
    for (const one of PROCEDURES) found.push(`${one[0]}: ${outcome(await statusOf(url, one, 'dixit_x'))}`);
    expect(found.filter((line) => !line.endsWith(': may'))).toEqual([]);
  });

  it.each([
    ['/export?what=statements', 'reader'],
    ['/openapi.json', 'reader'],
    ['/healthz', null],
  ] as const)('GET %s', async (path, needed) => {
    const { url, keys } = await keyed();
    const found: string[] = [];
    for (const role of HOLDERS) {
      const headers = bearer(role === null ? undefined : keys[role]);
      found.push(outcome((await fetch(url + path, { headers })).status));
    }
    expect(found).toEqual(expected(needed));
  });

  it('knows only the exceptions that there are', () => {
    expect(Object.keys(OTHERS).filter((path) => !(path in declared))).toEqual([]);
  });
});

describe('a server that asks for keys', () => {
  it('is used with a key as any other: calls, event streams, downloads', async () => {
    const { url, keys, remote } = await keyed();
    const job = await remote(keys.editor).source.add.mutate({ items: [{ name: 'fanal.txt', text: FANAL }] });
    const steps = await collect(watchJob(remote(keys.reader), job.id));
    expect(steps.at(-1)?.job.state).toBe('done');
    const file = await collect(downloadExport({ url, token: keys.reader }, { format: 'jsonl' }));
    expect(Buffer.concat(file).toString()).toContain('Orla Venn');
    expect(await codeOf(collect(watchJob(remote(), job.id)))).toBe('UNAUTHORIZED');
    expect(await codeOf(collect(downloadExport({ url }, { format: 'jsonl' })))).toBe('UNAUTHORIZED');
  });

  it('writes the name of the key into the log, whatever the client says', async () => {
    const { runtime, keys, remote } = await keyed();
    await takeIn(runtime, [
      {
        name: 'f.txt',
        bytes: Buffer.from(FANAL),
        mediaType: null,
        url: null,
        outlet: null,
        published: null,
        language: null,
      },
    ]);
    const client = remote(keys.editor);
    const id = (await client.statement.search.query({ q: '', limit: 1 })).rows[0]?.id ?? '';
    await client.review.decide.mutate({ ids: [id], verdict: 'accepted', by: 'somebody else' });
    const { rows } = await client.review.log.query({});
    expect(rows.map(({ by, action }) => [by, action])).toEqual([['the editor', 'review']]);
  });

  it('keeps no secret, and shows none twice', async () => {
    const { runtime, keys, remote } = await keyed();
    const admin = remote(keys.admin);
    const listed = JSON.stringify(await admin.key.list.query({}));
    const held = JSON.stringify((await runtime.context().store()).keys);
    for (const secret of Object.values(keys)) {
      expect(secret).toMatch(/^dixit_[0-9a-z]{16}_[\w-]{43}$/u);
      expect(listed + held).not.toContain(secret.slice(-43));
    }
    expect(await codeOf(admin.key.add.mutate({ name: 'the reader', role: 'admin' }))).toBe('CONFLICT');
  });

  it('no longer knows a key that was revoked, from the next request on', async () => {
    const { keys, remote } = await keyed();
    const [admin, reader] = [remote(keys.admin), remote(keys.reader)];
    expect(await reader.session.get.query({})).toEqual({ name: 'the reader', role: 'reader', isKeyed: true });
    const key = (await admin.key.list.query({})).find(({ name }) => name === 'the reader');
    expect(key?.lastUsedAt).toMatch(/:00:00Z$/u);
    await admin.key.revoke.mutate({ id: key?.id ?? '' });
    expect(await codeOf(reader.session.get.query({}))).toBe('UNAUTHORIZED');
    expect(await codeOf(remote(`${keys.editor.slice(0, -1)}!`).session.get.query({}))).toBe('UNAUTHORIZED');
    expect(await codeOf(remote(keys.editor.replace(/.{43}$/u, 'A'.repeat(43))).session.get.query({}))).toBe(
      'UNAUTHORIZED',
    );
  });

  it('lets everybody read where that is wanted, and nobody write', async () => {
    const { remote } = await keyed({ DIXIT_ANONYMOUS: 'read' });
    const anybody = remote();
    expect(await anybody.session.get.query({})).toEqual({ name: null, role: 'reader', isKeyed: true });
    expect((await anybody.statement.search.query({})).total).toBe(0);
    expect(await codeOf(anybody.saved.remove.mutate({ name: 'x' }))).toBe('UNAUTHORIZED');
  });

  it('bears with so many requests of one key a minute, and says when the next one is welcome', async () => {
    const { url, keys, remote } = await keyed({ DIXIT_RATE_LIMIT: '3' });
    const ask = async (key: string) => await fetch(`${url}/openapi.json`, { headers: bearer(key) });
    for (let i = 0; i < 3; i++) expect((await ask(keys.reader)).status).toBe(200);
    const refused = await ask(keys.reader);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await codeOf(remote(keys.reader).session.get.query({}))).toBe('RATE_LIMITED');
    expect((await ask(keys.editor)).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("takes the key of a file for an administrator's", async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'key');
    const secret = 'a'.repeat(64);
    writeFileSync(file, `${secret}\n`);
    chmodSync(file, 0o600);
    const runtime = aRuntime(folder, { variables: { DIXIT_ACCESS: 'keys', DIXIT_ADMIN_KEY_FILE: file } });
    const { url } = await runtime.serve({ host: '127.0.0.1', port: 0 });
    expect(await createClient({ url, token: secret }).session.get.query({})).toEqual({
      name: 'admin',
      role: 'admin',
      isKeyed: true,
    });
    expect(await codeOf(createClient({ url, token: 'b'.repeat(64) }).session.get.query({}))).toBe('UNAUTHORIZED');
  });
});

describe('an address that others reach', () => {
  const at = { host: '0.0.0.0', port: 0 };

  it('needs a key before the server starts', async () => {
    const runtime = aRuntime();
    expect(await codeOf(runtime.serve(at))).toBe('KEYS_MISSING');
    const { key, secret } = await createClient(runtime).key.add.mutate({ name: 'Orla', role: 'admin' });
    const { port } = await runtime.serve(at);
    const url = `http://127.0.0.1:${port}`;
    expect(await codeOf(createClient({ url }).system.status.query())).toBe('UNAUTHORIZED');
    expect(await createClient({ url, token: secret }).session.get.query({})).toMatchObject({ name: 'Orla' });
    await createClient(runtime).key.revoke.mutate({ id: key.id });
    await runtime.close();
    expect(await codeOf(runtime.serve(at))).toBe('KEYS_MISSING');
  });

  it.each([
    ['DIXIT_ACCESS', 'open'],
    ['DIXIT_ANONYMOUS', 'read'],
  ])('may do without when told %s=%s', async (name, value) => {
    const { port } = await aRuntime(temporaryFolder(), { variables: { [name]: value } }).serve(at);
    expect(await createClient({ url: `http://127.0.0.1:${port}` }).system.status.query()).toMatchObject({
      revision: 0,
    });
  });

  it('wants no file that is not there, and no key that could be guessed', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'key');
    const runtime = aRuntime(folder, { variables: { DIXIT_ADMIN_KEY_FILE: file } });
    expect(await codeOf(runtime.serve(at))).toBe('INPUT_INVALID');
    writeFileSync(file, 'open sesame');
    expect(await codeOf(runtime.serve(at))).toBe('INPUT_INVALID');
  });
});
