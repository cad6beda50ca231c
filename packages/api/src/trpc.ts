import { initTRPC } from '@trpc/server';
import type { ApiContext } from './context.ts';
import { bodyOf, toTrpcError } from './error-map.ts';

/**
 * 1. tRPC itself. What was thrown never travels: a client gets the code, and under `data.dixit` the
 * code with its parameters. There is neither message nor stack of the server in it.
 */
const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const dixit = bodyOf(error);
    return {
      code: shape.code,
      message: dixit.code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, dixit },
    };
  },
  sse: {
    ping: { enabled: true, intervalMs: 10_000 },
    client: { reconnectAfterInactivityMs: 30_000 },
  },
});

/** 2. One middleware: errors of the project get the code of the map. */
const withErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

/** 3. What routers are made of. */
export const router = t.router;
export const procedure = t.procedure.use(withErrors);
export const createCallerFactory = t.createCallerFactory;
