import { DixitError, type ErrorBody, type ErrorCode } from '@dixit/model';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';

type TrpcCode = TRPCError['code'];

/** How each error of the project travels. Exhaustive by `satisfies`. */
export const TRPC_CODES = {
  SOURCE_UNREADABLE: 'UNPROCESSABLE_CONTENT',
  SOURCE_EMPTY: 'UNPROCESSABLE_CONTENT',
  SOURCE_BINARY: 'UNSUPPORTED_MEDIA_TYPE',
  SOURCE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  SOURCE_WITHOUT_TEXT: 'UNPROCESSABLE_CONTENT',
  SOURCE_ONLY_QUOTED: 'UNPROCESSABLE_CONTENT',
  SOURCE_ENCRYPTED: 'UNPROCESSABLE_CONTENT',
  RECORD_INVALID: 'UNPROCESSABLE_CONTENT',
  LINE_INVALID: 'UNPROCESSABLE_CONTENT',
  ARCHIVE_DAMAGED: 'UNPROCESSABLE_CONTENT',
  ARCHIVE_NESTED: 'UNSUPPORTED_MEDIA_TYPE',
  ARCHIVE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  LANGUAGE_UNSUPPORTED: 'UNPROCESSABLE_CONTENT',
  CHARSET_UNKNOWN: 'UNPROCESSABLE_CONTENT',
  SPAN_MISMATCH: 'UNPROCESSABLE_CONTENT',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INPUT_INVALID: 'BAD_REQUEST',
  QUERY_INVALID: 'BAD_REQUEST',
  UNAUTHORIZED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  FORBIDDEN_ORIGIN: 'FORBIDDEN',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  KEYS_MISSING: 'PRECONDITION_FAILED',
  STORE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  STORE_READ_ONLY: 'PRECONDITION_FAILED',
  STORE_NOT_A_FILE: 'PRECONDITION_FAILED',
  BACKUP_DAMAGED: 'UNPROCESSABLE_CONTENT',
  ADDRESS_IN_USE: 'INTERNAL_SERVER_ERROR',
  SERVER_UNREACHABLE: 'BAD_GATEWAY',
  FETCH_FORBIDDEN_URL: 'BAD_REQUEST',
  FETCH_FORBIDDEN_ADDRESS: 'FORBIDDEN',
  FETCH_ROBOTS: 'FORBIDDEN',
  FETCH_REDIRECTS: 'UNPROCESSABLE_CONTENT',
  FETCH_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FETCH_TIMEOUT: 'GATEWAY_TIMEOUT',
  FETCH_STATUS: 'BAD_GATEWAY',
  FETCH_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FETCH_FAILED: 'BAD_GATEWAY',
  FEED_UNREADABLE: 'UNPROCESSABLE_CONTENT',
  JOB_FAILED: 'INTERNAL_SERVER_ERROR',
  CANCELLED: 'CLIENT_CLOSED_REQUEST',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, TrpcCode>;

/** What tRPC itself refuses, before a handler is reached. */
const OWN_REFUSALS: Partial<Record<TrpcCode, ErrorCode>> = {
  PARSE_ERROR: 'INPUT_INVALID',
  BAD_REQUEST: 'INPUT_INVALID',
  METHOD_NOT_SUPPORTED: 'INPUT_INVALID',
  UNSUPPORTED_MEDIA_TYPE: 'INPUT_INVALID',
  PAYLOAD_TOO_LARGE: 'SOURCE_TOO_LARGE',
  NOT_FOUND: 'NOT_FOUND',
  CLIENT_CLOSED_REQUEST: 'CANCELLED',
};

/**
 * The body that a client receives for whatever was thrown. Only a `DixitError` says more than its
 * code; anything else is `INTERNAL`, without a word of what happened.
 */
export function bodyOf(error: TRPCError): ErrorBody {
  if (error.cause instanceof DixitError) return error.cause.body;
  if (error.cause instanceof z.ZodError && error.code === 'BAD_REQUEST') return invalidInput(error.cause);
  return { code: OWN_REFUSALS[error.code] ?? 'INTERNAL', params: {} };
}

/** A thrown value as tRPC's error, with the code of the map. */
export function toTrpcError(cause: unknown): TRPCError {
  if (cause instanceof TRPCError) return cause.cause instanceof DixitError ? toTrpcError(cause.cause) : cause;
  if (cause instanceof DixitError) return new TRPCError({ code: TRPC_CODES[cause.code], message: cause.code, cause });
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'INTERNAL', cause });
}

function invalidInput(error: z.ZodError): ErrorBody {
  const issue = error.issues[0];
  return {
    code: 'INPUT_INVALID',
    params: { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' },
  };
}
