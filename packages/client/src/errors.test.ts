import { DixitError } from '@dixit/model';
import { TRPCClientError } from '@trpc/client';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from './client.ts';
import { errorOf } from './errors.ts';
import { watchJob } from './streams.ts';

it('finds the body of what the API answered', () => {
  const shape = { code: -32_004, message: 'NOT_FOUND', data: { dixit: { code: 'NOT_FOUND', params: { id: 'x' } } } };
  expect(errorOf(TRPCClientError.from({ error: shape }))).toMatchObject({ code: 'NOT_FOUND', params: { id: 'x' } });
});

it.each([new Error('x'), 'x', null, undefined, TRPCClientError.from(new Error('x'))])(
  'makes INTERNAL of %s',
  (thrown) => {
    expect(errorOf(thrown)).toMatchObject({ code: 'INTERNAL', cause: thrown });
  },
);

it('leaves what is one already', () => {
  const error = new DixitError('CONFLICT');
  expect(errorOf(error)).toBe(error);
  expect(errorOf(new Error('around', { cause: error }))).toBe(error);
});

/** A server that is not Dixit. */
async function aStranger(status: number, type: string, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, { 'content-type': type }).end(body));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const codeOf = async (call: Promise<unknown>) =>
  await call.then(
    () => null,
    (error: unknown) => errorOf(error).code,
  );

it('says that nobody answers', async () => {
  const client = createClient({ url: 'http://127.0.0.1:9' });
  expect(await codeOf(client.system.status.query())).toBe('SERVER_UNREACHABLE');
});

it('does not take a proxy for the API, neither for a call nor for a stream', async () => {
  const client = createClient({ url: await aStranger(502, 'text/html', '<h1>Bad gateway</h1>') });
  expect(await codeOf(client.system.status.query())).toBe('SERVER_UNREACHABLE');
  expect(await codeOf(watchJob(client, 'jb_0000000000000000').next())).toBe('SERVER_UNREACHABLE');
});

it('ends a stream on an answer of the API that is no stream', async () => {
  const body = { error: { code: -32_003, message: '', data: { dixit: { code: 'FORBIDDEN_ORIGIN', params: {} } } } };
  const client = createClient({ url: await aStranger(403, 'application/json', JSON.stringify(body)) });
  expect(await codeOf(watchJob(client, 'jb_0000000000000000').next())).toBe('FORBIDDEN_ORIGIN');
});

it('sends the key with calls and with streams', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    seen.push(headers.authorization);
    response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const client = createClient({ url: `http://127.0.0.1:${port}`, token: 'k3y' });
  await codeOf(client.system.status.query());
  await codeOf(watchJob(client, 'jb_0000000000000000').next());
  expect(seen).toEqual(['Bearer k3y', 'Bearer k3y']);
});
