import { type ApiContext, type Caller, appRouter, checkRole, openApi } from '@dixit/api';
import { DixitError } from '@dixit/model';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Logger, errorFields } from '../logger.ts';
import { answerError, answerJson } from './answer.ts';
import type { Door } from './door.ts';
import { answerExport } from './export.ts';
import type { Guard } from './guard.ts';

/** One document of 50 MB in Base64, and what stands around it. */
const MAX_BODY_BYTES = 70 * 1024 * 1024;
const READING = new Set(['GET', 'HEAD']);
const NOBODY: Caller = { name: null, role: null, isKeyed: true };

export interface HostDeps {
  context: ApiContext;
  guard: Guard;
  door: Door;
  logger: Logger;
}

/** Answers `/trpc/…`, `GET /export`, `GET /openapi.json` and `GET /healthz`; everything else is `NOT_FOUND`. */
export function createHost({ context, guard, door, logger }: HostDeps): RequestListener {
  /** What each request that is being answered works on: the same for all but who sent it. */
  const contexts = new WeakMap<IncomingMessage, ApiContext>();
  const trpc = createHTTPHandler({
    router: appRouter,
    basePath: '/trpc/',
    createContext: ({ req }) => Promise.resolve(contexts.get(req) ?? { ...context, caller: NOBODY }),
    maxBodySize: MAX_BODY_BYTES,
    onError: ({ error, path }) => {
      const isOurs = error.cause instanceof DixitError && error.cause.code !== 'INTERNAL';
      if (!isOurs && error.code === 'INTERNAL_SERVER_ERROR') {
        logger.error('call failed', { path: path ?? null, ...errorFields(error.cause ?? error) });
      }
    },
  });
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    logger.debug('request', { method: request.method ?? null, path: url.pathname });
    const answer = async (): Promise<void> => {
      guard(request);
      if (url.pathname === '/healthz') return await answerHealth(request, response);
      const own = { ...context, caller: await door(request) };
      contexts.set(request, own);
      if (url.pathname.startsWith('/trpc/')) return trpc(request, response);
      await answerPlain(own, request, response, url);
    };
    answer().catch((error: unknown) => {
      if (!(error instanceof DixitError)) logger.error('request failed', { path: url.pathname, ...errorFields(error) });
      answerError(response, error);
    });
  };

  async function answerHealth({ method = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!READING.has(method)) throw new DixitError('NOT_FOUND', { id: '/healthz' });
    const revision = await (await context.store()).revision();
    answerJson(response, 200, { status: 'ok', version: context.version, revision });
  }
}

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
