import { type Client, createClient, watchJob } from '@dixit/client';
import { collect } from '@dixit/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { FANAL, LEDGER } from './articles.ts';
import { aRuntime } from './support.ts';

interface Operation {
  parameters?: { required: boolean; content: Record<string, { schema: object }> }[];
  responses: Record<string, { content: Record<string, { schema: object }> }>;
}

/** What a reading of a noun is asked for where it must be asked for something: the id of one that is stored. */
async function questions(client: Client): Promise<(path: string) => object> {
  const first = async (list: Promise<{ rows: { id: string }[] }>): Promise<string> => (await list).rows[0]?.id ?? '';
  await client.saved.save.mutate({ name: 'Quai', query: 'sommet', sort: 'newest' });
  const ids: Record<string, string> = {
    source: await first(client.source.list.query({})),
    statement: await first(client.statement.search.query({ q: '' })),
    event: await first(client.event.list.query({})),
    actor: await first(client.actor.list.query({})),
    job: await first(client.job.list.query({})),
    snapshot: (await client.snapshot.freeze.mutate({ q: 'sommet' })).id,
  };
  expect(Object.values(ids)).not.toContain('');
  const others: Record<string, object> = {
    'source.diff': { id: ids['source'], from: ids['source'] },
    'batch.run': { lines: ['sommet'] },
    'review.preview': { action: { do: 'actor.rename', id: ids['actor'], name: { fr: 'Orla Venn' } } },
    'statement.complete': { field: 'by', text: '' },
  };
  return (path) => others[path] ?? { id: ids[path.split('.')[0] ?? ''] };
}

it('tells over HTTP what every reading answers, and every reading answers so', { timeout: 60_000 }, async () => {
  const { url } = await aRuntime().serve({ host: '127.0.0.1', port: 0 });
  const client = createClient({ url });
  const items = [
    { name: 'fanal.txt', text: FANAL, outlet: 'Le Fanal', published: '2031-03-05' },
    { name: 'ledger.txt', text: LEDGER },
  ];
  await collect(watchJob(client, (await client.source.add.mutate({ items })).id));
  const answer = await fetch(`${url}/openapi.json`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const document = (await answer.json()) as { openapi: string; paths: Record<string, { get: Operation }> };
  expect(document.openapi).toMatch(/^3\.1\./u);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'https://api.example/');
  const faultsOf = (path: string, place: string[], value: unknown): unknown[] => {
    const pointer = ['paths', path, 'get', ...place, 'content', 'application/json', 'schema'].map((part) =>
      encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
    );
    const validate = ajv.compile({ $ref: `https://api.example/#/${pointer.join('/')}` });
    validate(value);
    return validate.errors ?? [];
  };
  const questionOf = await questions(client);
  const faults: unknown[] = [];
  const unasked: string[] = [];
  for (const [path, { get }] of Object.entries(document.paths)) {
    const input = get.parameters?.[0]?.required === true ? questionOf(path.replace('/trpc/', '')) : {};
    if (get.parameters !== undefined && faultsOf(path, ['parameters', '0'], input).length > 0) {
      unasked.push(path);
      continue;
    }
    const response = await fetch(`${url}${path}?input=${encodeURIComponent(JSON.stringify(input))}`);
    const body: unknown = await response.json();
    faults.push(...(response.ok ? faultsOf(path, ['responses', '200'], body) : [path, body]));
  }
  expect(faults).toEqual([]);
  // A reading that takes more than an id is to be given a question above.
  expect(unasked.length, unasked.join(' ')).toBeLessThan(3);
  const wrong = await fetch(`${url}/trpc/source.get?input=${encodeURIComponent('{"id":"so_0000000000000000"}')}`);
  expect(wrong.status).toBe(404);
  const isError = ajv.compile({ $ref: 'https://api.example/#/components/schemas/Error' });
  expect([isError(await wrong.json()), isError.errors]).toEqual([true, null]);
});
