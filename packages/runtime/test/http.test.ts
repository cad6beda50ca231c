import { type Client, createClient, errorOf, exportText, watchJob } from '@dixit/client';
import { collect } from '@dixit/testing';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { FANAL, LEDGER } from './articles.ts';
import { aRuntime } from './support.ts';

/** A real server on a free port, and the same API over HTTP and in process. */
async function aServer(): Promise<{ runtime: Runtime; url: string; clients: { http: Client; local: Client } }> {
  const runtime = aRuntime();
  const { url } = await runtime.serve({ host: '127.0.0.1', port: 0 });
  return { runtime, url, clients: { http: createClient({ url }), local: createClient(runtime) } };
}

/** A call of which the server has half the body; `answer` sends the rest and gives what comes back. */
function halfSent(url: string, body: string): { half: Promise<void>; answer: () => Promise<{ quotes: unknown[] }> } {
  const middle = body.length >> 1;
  const call = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } });
  const response = new Promise<{ quotes: unknown[] }>((resolve, reject) => {
    call.once('error', reject).once('response', (message) => {
      void collect<Buffer>(message).then(
        (chunks) => resolve(JSON.parse(String(Buffer.concat(chunks))).result.data),
        reject,
      );
    });
  });
  const half = new Promise<void>((resolve) => call.write(body.slice(0, middle), () => setTimeout(resolve, 50)));
  const answer = async () => {
    call.end(body.slice(middle));
    return await response;
  };
  return { half, answer };
}

const codeOf = async (call: Promise<unknown>) =>
  await call.then(
    () => 'no error',
    (error: unknown) => errorOf(error).code,
  );

async function addBoth(client: Client): Promise<string> {
  const items = [
    { name: 'fanal.txt', text: FANAL, outlet: 'Le Fanal', published: '2031-03-05' },
    { name: 'ledger.txt', contentBase64: Buffer.from(LEDGER).toString('base64') },
  ];
  const job = await client.source.add.mutate({ items });
  await collect(watchJob(client, job.id));
  return job.id;
}

describe.each(['http', 'local'] as const)('the client (%s)', (kind) => {
  it('adds, watches, finds, reads and verifies', async () => {
    const client = (await aServer()).clients[kind];
    const job = await client.source.add.mutate({
      items: [
        { name: 'fanal.txt', text: FANAL },
        { name: 'empty.txt', text: '' },
      ],
    });
    const steps = await collect(watchJob(client, job.id));
    expect(steps.at(-1)?.job).toMatchObject({ state: 'partial', done: 1, failed: 1 });

    const { rows, total } = await client.statement.search.query({ q: 'sommet', sort: 'relevance' });
    expect(rows.map(({ text }) => text)).toContain('Le sommet aura lieu jeudi à Genève.');
    expect(total).toBe(rows.length);
    const [row] = rows;
    const { context, statement } = await client.statement.context.query({ id: row?.id ?? '', around: 80 });
    const [part] = statement.parts;
    expect(context.text.slice((part?.start ?? 0) - context.offset, (part?.end ?? 0) - context.offset)).toBe(
      statement.text,
    );

    const read = await client.source.get.query({ id: statement.sourceId });
    expect(read.row).toMatchObject({ id: statement.sourceId, statements: read.statements.length });
    const { faults, spans } = await client.source.verify.query({ id: statement.sourceId });
    expect(faults).toEqual([]);
    expect(spans).toBeGreaterThan(read.statements.length);
    expect(await client.system.status.query()).toMatchObject({ counts: { sources: 1 }, languages: ['en', 'fr'] });
  });

  it('exports as many rows as the search counts, in both formats', async () => {
    const client = (await aServer()).clients[kind];
    await addBoth(client);
    for (const q of ['', 'by:Venn', 'kind:direct']) {
      const { total } = await client.statement.search.query({ q, limit: 1 });
      const jsonl = (await collect(exportText(client, { q }))).join('');
      const csv = (await collect(exportText(client, { q, format: 'csv' }))).join('');
      expect([q, jsonl.split('\n').length - 1, csv.split('\r\n').length - 2]).toEqual([q, total, total]);
    }
  });

  it('turns errors back into what they were', async () => {
    const client = (await aServer()).clients[kind];
    expect(await codeOf(client.source.get.query({ id: 'so_0000000000000000' }))).toBe('NOT_FOUND');
    expect(await codeOf(client.source.get.query({ id: 'nothing' }))).toBe('INPUT_INVALID');
    expect(await codeOf(client.statement.search.query({ q: 'by:' }))).toBe('QUERY_INVALID');
    expect(await codeOf(client.source.set.mutate({ id: 'so_0000000000000000', published: '2031-03-05' }))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(client.source.remove.mutate({ ids: ['so_0000000000000000'] }))).toBe('NOT_FOUND');
    expect(await codeOf(collect(watchJob(client, 'jb_0000000000000000')))).toBe('NOT_FOUND');
    expect(await codeOf(collect(exportText(client, { q: '(' })))).toBe('QUERY_INVALID');
  });

  it('annotates without a store', async () => {
    const client = (await aServer()).clients[kind];
    const text = '« Nous serons à Genève », a déclaré Orla Venn.';
    const { quotes, lang } = await client.text.annotate.mutate({ id: 'x', text });
    expect(lang).toBe('fr');
    expect(quotes.map(({ content }) => text.slice(...content))).toEqual(['Nous serons à Genève']);
  });
});

describe('the host', () => {
  it('gives a download that is the export', async () => {
    const { url, clients } = await aServer();
    await addBoth(clients.http);
    const response = await fetch(`${url}/export?q=by:Venn&format=csv`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="dixit-statements.csv"');
    expect(await response.text()).toBe(
      (await collect(exportText(clients.local, { q: 'by:Venn', format: 'csv' }))).join(''),
    );
    expect((await fetch(`${url}/export?q=by:`)).status).toBe(400);
    expect((await fetch(`${url}/export?format=xls`)).status).toBe(400);
  });

  it('says how it is, and what it does not have', async () => {
    const { url } = await aServer();
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: 'ok', version: expect.any(String) });
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/healthz`, { method: 'DELETE' })).status).toBe(404);
    expect((await fetch(`${url}/trpc/nothing.at.all`)).status).toBe(404);
  });

  it.each(['/trpc/system.status', '/export', '/healthz'])('refuses strangers at %s', async (path) => {
    const { url } = await aServer();
    const status = async (headers: Record<string, string>) =>
      await new Promise<number>((resolve, reject) =>
        request(`${url}${path}`, { headers }, (response) => resolve(response.resume().statusCode ?? 0))
          .once('error', reject)
          .end(),
      );
    expect(await status({ host: 'rebound.example' })).toBe(403);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'http://127.0.0.1:4310' })).toBe(200);
  });

  it('refuses a document over 50 MB by its name, and a body over 70 MB', async () => {
    const { clients } = await aServer();
    const items = [{ name: 'large.txt', contentBase64: Buffer.alloc(51 * 1024 * 1024, 'a ').toString('base64') }];
    const job = await clients.http.source.add.mutate({ items });
    await collect(watchJob(clients.http, job.id));
    const { rows } = await clients.http.job.items.query({ id: job.id });
    expect(rows[0]?.error).toMatchObject({ code: 'SOURCE_TOO_LARGE', params: { name: 'large.txt' } });
    const tooMuch = clients.http.source.add.mutate({
      items: [{ name: 'huge.txt', text: 'a'.repeat(72 * 1024 * 1024) }],
    });
    expect(await codeOf(tooMuch)).toBe('SOURCE_TOO_LARGE');
  });

  it('refuses a taken port', async () => {
    const { url } = await aServer();
    const port = Number(new URL(url).port);
    await expect(aRuntime().serve({ port })).rejects.toMatchObject({
      code: 'ADDRESS_IN_USE',
      params: { host: '127.0.0.1', port },
    });
  });

  it('stops: what is being answered is answered, streams end, the next call finds nobody', async () => {
    const { runtime, url, clients } = await aServer();
    await addBoth(clients.http);
    const job = await clients.http.source.add.mutate({ items: [{ name: 'a.txt', text: `${FANAL} `.repeat(20) }] });
    const watching = collect(watchJob(clients.http, job.id)).catch((error: unknown) => errorOf(error).code);
    const body = JSON.stringify({ id: 'x', text: FANAL });
    const { half, answer } = halfSent(`${url}/trpc/text.annotate`, body);
    await half;
    const closed = runtime.close();
    expect((await answer()).quotes.length).toBeGreaterThan(0);
    await closed;
    expect(await codeOf(createClient({ url }).system.status.query())).toBe('SERVER_UNREACHABLE');
    expect([await watching].flat().length).toBeGreaterThan(0);
    // What was being worked on is stored; the same database opens again.
    expect(
      await runtime
        .context()
        .store()
        .then(async (store) => await store.jobs.get(job.id)),
    ).toMatchObject({ failed: 0 });
  });
});
