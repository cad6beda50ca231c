import { initTRPC } from '@trpc/server';
import { type Access, checkRole, roleFor } from './access.ts';
import type { ApiContext } from './context.ts';
import { bodyOf, toTrpcError } from './error-map.ts';

/**
 * 1. tRPC itself. What was thrown never travels: a client gets the code, and under `data.dixit` the
 * code with its parameters. There is neither message nor stack of the server in it.
 */
const t = initTRPC
  .context<ApiContext>()
  .meta<Access>()
  .create({
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

/** 3. Another one: who may not do it learns nothing, not even whether the input is right. */
const withAccess = t.middleware(async ({ ctx, type, meta, next }) => {
  checkRole(ctx.caller, roleFor(type, meta));
  return await next();
});

/** 4. What routers are made of: queries and subscriptions for readers, mutations for editors. */
export const router = t.router;
export const procedure = t.procedure.use(withErrors).use(withAccess);
/** A mutation that changes nothing. */
export const readerProcedure = procedure.meta({ role: 'reader' });
/** What cannot be taken back, or decides who may do what. */
export const adminProcedure = procedure.meta({ role: 'admin' });
/** For whoever has no key yet. */
export const anyoneProcedure = procedure.meta({ role: null });
export const createCallerFactory = t.createCallerFactory;
