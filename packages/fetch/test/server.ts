import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  port: number;
  /** Method and path of every request, in order. */
  asked: string[];
}

/** A site on loopback, closed when the test is over. Without a handler for it, there is no robots.txt. */
export async function aSite(pages: Readonly<Record<string, Handler>>, host = '127.0.0.1'): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(`${request.method} ${path}`);
    const page = pages[path] ?? pages[path.split('?')[0] ?? ''] ?? notFound;
    page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://${host}:${port}`, port, asked };
}

const notFound: Handler = (_request, response) => void response.writeHead(404).end();

/** Answers with a page. */
export const page =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

export const redirect =
  (location: string, status = 302): Handler =>
  (_request, response) =>
    void response.writeHead(status, { location }).end();

/** The code an address fails with, and its parameters. */
export async function refusalOf(reading: Promise<unknown>): Promise<{ code: string; params: Record<string, unknown> }> {
  const error = await reading.then(
    () => ({ code: 'none', params: {} }),
    (thrown: unknown) => thrown as { code: string; params: Record<string, unknown> },
  );
  return { code: error.code, params: error.params };
}
