import { createClient } from '@dixit/client';
import { DixitError } from '@dixit/model';
import { expect, it, onTestFinished } from 'vitest';
import { listenOn } from '../src/http/listen-on.ts';
import { createLogger, readEnv } from '../src/index.ts';
import { NO_TRACING } from '../src/tracing.ts';
import { FANAL, LEDGER } from './articles.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

const item = (name: string, text: string) => ({
  name,
  bytes: Buffer.from(text),
  mediaType: null,
  url: null,
  outlet: null,
  published: null,
  language: null,
});

/** The samples of one metric, by their labels as they are written. */
function samples(text: string, name: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Object.fromEntries(lines.map((line) => [/\{.*\}/u.exec(line)?.[0] ?? '', Number(line.split(' ').at(-1))]));
}

it('tells what it did and what is stored, without a word of it', async () => {
  const runtime = aRuntime();
  await takeIn(runtime, [item('fanal.txt', FANAL), item('empty.txt', '')]);
  const { url } = await runtime.serve({ host: '127.0.0.1', port: 0 });
  const client = createClient({ url });
  await client.statement.search.query({ q: 'sommet' });
  await client.source.get.query({ id: 'so_0000000000000000' }).catch(() => null);
  await fetch(`${url}/trpc/no.such`);
  await fetch(`${url}/no/such`);
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  const text = await response.text();
  const requests = samples(text, 'dixit_requests_total');
  expect(requests).toMatchObject({
    '{procedure="statement.search",code="OK"}': 1,
    '{procedure="source.get",code="NOT_FOUND"}': 1,
    '{procedure="other",code="NOT_FOUND"}': 2,
  });
  expect(samples(text, 'dixit_items')).toEqual({
    '{state="queued"}': 0,
    '{state="running"}': 0,
    '{state="failed"}': 1,
    '{state="done"}': 1,
  });
  expect(samples(text, 'dixit_jobs')).toMatchObject({ '{state="partial"}': 1, '{state="queued"}': 0 });
  expect(samples(text, 'dixit_records')).toMatchObject({ '{noun="sources"}': 1 });
  expect(samples(text, 'dixit_store_revision')['']).toBeGreaterThan(0);
  for (const name of [
    'dixit_store_up',
    'dixit_items_per_second',
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
  ]) {
    expect([name, samples(text, name)[''] !== undefined]).toEqual([name, true]);
  }
  expect(text).not.toMatch(/sommet|Venn|Genève|fanal\.txt/u);
});

it('is alive without its store, but not ready', async () => {
  const runtime = aRuntime();
  const first = await runtime.serve({ host: '127.0.0.1', port: 0 });
  const ready = await fetch(`${first.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  const store = () => Promise.reject(new DixitError('STORE_UNAVAILABLE', { path: 'away' }));
  const { url, stop } = await listenOn(
    { ...readEnv({}), port: 0 },
    {
      context: { ...runtime.context(), store },
      logger: createLogger('silent'),
      tracing: NO_TRACING,
      isDraining: () => false,
    },
    () => Promise.resolve(),
  );
  onTestFinished(stop);
  const away = await fetch(`${url}/readyz`);
  expect([away.status, await away.json()]).toEqual([503, { status: 'unavailable', code: 'STORE_UNAVAILABLE' }]);
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: 'ok', revision: null });
  expect(samples(await (await fetch(`${url}/metrics`)).text(), 'dixit_store_up')).toEqual({ '': 0 });
});

it('answers on while it drains, and says that it does', async () => {
  const runtime = aRuntime(temporaryFolder(), { variables: { DIXIT_DRAIN: '1.5' } });
  const { url } = await runtime.serve({ host: '127.0.0.1', port: 0 });
  const closed = runtime.close();
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }]);
  expect((await createClient({ url }).system.status.query()).revision).toBe(0);
  await closed;
  await expect(fetch(`${url}/readyz`)).rejects.toThrow();
});

it('logs no word of an article, nor of a query, nor a key, however much it logs', async () => {
  const lines: string[] = [];
  const logger = createLogger('debug', (line) => lines.push(line));
  const runtime = aRuntime(temporaryFolder(), { logger, variables: { DIXIT_ACCESS: 'keys' } });
  const { secret } = await createClient(runtime).key.add.mutate({ name: 'Ida', role: 'editor' });
  const { url } = await runtime.serve({ host: '127.0.0.1', port: 0 });
  const broken = '<html><body><article><p>Le quai de Brume reste clos, a déclaré Orla Venn';
  await takeIn(runtime, [item('a', FANAL), item('b', LEDGER), item('c', broken), item('d', '%PDF-1.7 quai de Brume')]);
  const client = createClient({ url, token: secret });
  await client.statement.search.query({ q: 'sommet' });
  await client.text.annotate.mutate({ id: 'x', text: '« Le quai reste clos », a déclaré Orla Venn.' });
  await client.statement.search.query({ q: '(' }).catch(() => null);
  await fetch(`${url}/export?q=sommet`, { headers: { authorization: `Bearer ${secret}` } });
  const log = lines.join('\n');
  expect(lines.length).toBeGreaterThan(3);
  const words = new Set(`${FANAL} ${LEDGER} ${broken}`.match(/\p{L}{6,}/gu));
  // Names of our own parts, which a log does hold.
  const ours = /^(?:statement|source|request|search|export|article)s?$/iu;
  expect([...words].filter((word) => !ours.test(word) && log.includes(word))).toEqual([]);
  expect(log).not.toContain(secret.slice(-20));
});
