import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { bodyOf, toTrpcError } from './error-map.ts';

/** What a door that is not tRPC (a download, a guard) answers, in the form that clients of the API read. */
export function errorAnswer(thrown: unknown): { status: number; body: { error: unknown } } {
  const error = toTrpcError(thrown);
  const status = getHTTPStatusCodeFromError(error);
  const dixit = bodyOf(error);
  const data = { code: error.code, httpStatus: status, dixit };
  return { status, body: { error: { code: TRPC_ERROR_CODES_BY_KEY[error.code], message: dixit.code, data } } };
}
