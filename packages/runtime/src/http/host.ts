import { type ApiContext, type Caller, appRouter, checkRole, openApi } from '@dixit/api';
import { DixitError } from '@dixit/model';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Logger, errorFields } from '../logger.ts';
import { answerError, answerJson } from './answer.ts';
import type { Door } from './door.ts';
import { answerExport } from './export.ts';
import type { Guard } from './guard.ts';
import { type Health, livenessOf, readinessOf } from './health.ts';
import type { Metrics } from './metrics.ts';
import { createPace } from './pace.ts';

/** One document of 50 MB in Base64, and what stands around it. */
const MAX_BODY_BYTES = 70 * 1024 * 1024;
const READING = new Set(['GET', 'HEAD']);
const NOBODY: Caller = { name: null, role: null, isKeyed: true };

export interface HostDeps {
  context: ApiContext;
  guard: Guard;
  door: Door;
  metrics: Metrics;
  /** Whether the server is about to stop, and no longer wants new requests. */
  isDraining: () => boolean;
  logger: Logger;
}

/** Answers `/trpc/…` and GET of `/export`, `/openapi.json`, `/metrics`, `/healthz`, `/readyz`; else `NOT_FOUND`. */
export function createHost({ context, guard, door, metrics, isDraining, logger }: HostDeps): RequestListener {
  /** What each request that is being answered works on: the same for all but who sent it. */
  const contexts = new WeakMap<IncomingMessage, ApiContext>();
  const codes = new WeakMap<IncomingMessage, string>();
  const pace = createPace();
  const trpc = createHTTPHandler({
    router: appRouter,
    basePath: '/trpc/',
    createContext: ({ req }) => Promise.resolve(contexts.get(req) ?? { ...context, caller: NOBODY }),
    maxBodySize: MAX_BODY_BYTES,
    onError: ({ error, path, req }) => {
      codes.set(req, error.cause instanceof DixitError ? error.cause.code : error.code);
      const isOurs = error.cause instanceof DixitError && error.cause.code !== 'INTERNAL';
      if (!isOurs && error.code === 'INTERNAL_SERVER_ERROR') {
        logger.error('call failed', { path: path ?? null, ...errorFields(error.cause ?? error) });
      }
    },
  });
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const end = metrics.begin(url.pathname);
    response.once('close', () => end(codes.get(request) ?? (response.writableFinished ? 'OK' : 'BROKEN_OFF')));
    logger.debug('request', { method: request.method ?? null, path: url.pathname });
    const answer = async (): Promise<void> => {
      guard(request);
      await pace();
      if (url.pathname in HEALTH) return await answerHealth(request, response, url.pathname);
      const own = { ...context, caller: await door(request) };
      contexts.set(request, own);
      if (url.pathname.startsWith('/trpc/')) return trpc(request, response);
      if (url.pathname === '/metrics') return await answerMetrics(own, response);
      await answerPlain(own, request, response, url);
    };
    answer().catch((error: unknown) => {
      if (!(error instanceof DixitError)) logger.error('request failed', { path: url.pathname, ...errorFields(error) });
      codes.set(request, error instanceof DixitError ? error.code : 'INTERNAL');
      answerError(response, error);
    });
  };

  async function answerHealth({ method = '' }: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const ask = READING.has(method) ? HEALTH[path] : undefined;
    if (ask === undefined) throw new DixitError('NOT_FOUND', { id: path });
    const { status, body } = await ask(context, isDraining());
    answerJson(response, status, body);
  }

  async function answerMetrics({ caller }: ApiContext, response: ServerResponse): Promise<void> {
    checkRole(caller, 'reader');
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
  }
}

/** Asked by machines that have no key. */
const HEALTH: Readonly<Record<string, (context: ApiContext, isDraining: boolean) => Promise<Health>>> = {
  '/healthz': livenessOf,
  '/readyz': readinessOf,
};

async function answerPlain(
  context: ApiContext,
  { method = '' }: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
): Promise<void> {
  if (!READING.has(method)) throw new DixitError('NOT_FOUND', { id: pathname });
  checkRole(context.caller, 'reader');
  if (pathname === '/openapi.json') return answerJson(response, 200, openApi(context.version));
  if (pathname === '/export') return await answerExport(context, searchParams, response);
  throw new DixitError('NOT_FOUND', { id: pathname });
}
