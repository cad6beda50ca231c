import { type ApiContext, appRouter, openApi } from '@dixit/api';
import { DixitError } from '@dixit/model';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Logger, errorFields } from '../logger.ts';
import { answerError, answerJson } from './answer.ts';
import { answerExport } from './export.ts';
import type { Guard } from './guard.ts';

/** One document of 50 MB in Base64, and what stands around it. */
const MAX_BODY_BYTES = 70 * 1024 * 1024;

export interface HostDeps {
  context: ApiContext;
  guard: Guard;
  logger: Logger;
}

/** Answers `/trpc/…`, `GET /export`, `GET /openapi.json` and `GET /healthz`; everything else is `NOT_FOUND`. */
export function createHost({ context, guard, logger }: HostDeps): RequestListener {
  const trpc = createHTTPHandler({
    router: appRouter,
    basePath: '/trpc/',
    createContext: () => Promise.resolve(context),
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
      if (url.pathname.startsWith('/trpc/')) return trpc(request, response);
      await answerPlain(request, response, url);
    };
    answer().catch((error: unknown) => {
      if (!(error instanceof DixitError)) logger.error('request failed', { path: url.pathname, ...errorFields(error) });
      answerError(response, error);
    });
  };

  async function answerPlain(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (isReading && url.pathname === '/healthz') {
      const revision = await (await context.store()).revision();
      return answerJson(response, 200, { status: 'ok', version: context.version, revision });
    }
    if (isReading && url.pathname === '/openapi.json') return answerJson(response, 200, openApi(context.version));
    if (isReading && url.pathname === '/export') return await answerExport(context, url.searchParams, response);
    throw new DixitError('NOT_FOUND', { id: url.pathname });
  }
}
