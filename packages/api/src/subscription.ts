import { DixitError } from '@dixit/model';
import { TRPCError } from '@trpc/server';
import { TRPC_CODES, toTrpcError } from './error-map.ts';

/**
 * Passes a stream on and makes an error in the middle of it final. Clients of a subscription start
 * over, without end, after an error of the 5xx class: so the class is changed, the body is not.
 */
export async function* finite<T>(stream: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* stream;
  } catch (thrown) {
    const error = toTrpcError(thrown);
    const cause = error.cause instanceof DixitError ? error.cause : new DixitError('INTERNAL', {}, { cause: thrown });
    const code = TRPC_CODES[cause.code];
    throw new TRPCError({ code: RESTARTED.has(code) ? 'PRECONDITION_FAILED' : code, message: cause.code, cause });
  }
}

/** The codes after which tRPC's clients reconnect. */
const RESTARTED: ReadonlySet<string> = new Set([
  'BAD_GATEWAY',
  'SERVICE_UNAVAILABLE',
  'GATEWAY_TIMEOUT',
  'INTERNAL_SERVER_ERROR',
]);
