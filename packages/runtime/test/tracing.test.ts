import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@dixit/client';
import { expect, it, onTestFinished } from 'vitest';
import { FANAL, anItem } from './articles.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

interface Sent {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: { name: string; attributes: { key: string; value: { stringValue?: string } }[] }[] }[];
  }[];
}

/** Takes what a program tells by OTLP over HTTP, on loopback. */
async function collector(): Promise<{ url: string; bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      bodies.push(`${request.url ?? ''} ${body}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

it('tells a collector what was done, and how it ended, without a word of an article', async () => {
  const { url, bodies } = await collector();
  const runtime = aRuntime(temporaryFolder(), { variables: { OTEL_EXPORTER_OTLP_ENDPOINT: `${url}/` } });
  const server = await runtime.serve({ host: '127.0.0.1', port: 0 });
  await takeIn(runtime, [anItem('fanal.txt', FANAL)]);
  const client = createClient({ url: server.url });
  await client.statement.search.query({ q: 'sommet' });
  await client.source.get.query({ id: 'so_0000000000000000' }).catch(() => null);
  await runtime.close();
  expect(bodies.map((body) => body.split(' ')[0])).toEqual(bodies.map(() => '/v1/traces'));
  const sent = bodies.map((body) => JSON.parse(body.slice(body.indexOf(' '))) as Sent);
  const spans = sent.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
  const told = spans.map(({ name, attributes }) => `${name}: ${attributes[0]?.value.stringValue ?? ''}`);
  expect(told.toSorted((a, b) => a.localeCompare(b))).toEqual([
    'link and store: OK',
    'read and extract: OK',
    'source.get: NOT_FOUND',
    'statement.search: OK',
  ]);
  expect(sent[0]?.resourceSpans[0]?.resource.attributes).toContainEqual({
    key: 'service.name',
    value: { stringValue: 'dixit' },
  });
  expect(bodies.join('')).not.toMatch(/sommet|Venn|Genève|fanal/u);
});

it('goes on when nobody is there to be told', async () => {
  const runtime = aRuntime(temporaryFolder(), { variables: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' } });
  const { url } = await runtime.serve({ host: '127.0.0.1', port: 0 });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await runtime.close();
});
