import { DixitError, type ErrorBody, isErrorBody } from '@dixit/model';
import { isAbort } from './fetch.ts';

/** The typed error in whatever a call of the client was rejected with, be it of another copy of tRPC. Never throws. */
export function errorOf(thrown: unknown): DixitError {
  for (let cause = thrown; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DixitError) return cause;
    const body = cause.name === 'TRPCClientError' && 'data' in cause ? bodyOf(cause.data) : null;
    if (body) return new DixitError(body.code, body.params, { cause: thrown });
    if (isAbort(cause)) return new DixitError('CANCELLED', {}, { cause: thrown });
  }
  return new DixitError('INTERNAL', {}, { cause: thrown });
}

function bodyOf(data: unknown): ErrorBody | null {
  const body = (data as { dixit?: unknown } | null | undefined)?.dixit;
  return isErrorBody(body) ? body : null;
}
