import type { ErrorCode } from '@dixit/model';

/** Exit codes of every command. */
export const EXIT = {
  done: 0,
  failure: 1,
  usage: 2,
  partial: 3,
  unauthorized: 4,
  notFound: 5,
  integrity: 6,
  unreachable: 7,
  conflict: 8,
  interrupted: 130,
} as const;

const OF_CODE = {
  SOURCE_UNREADABLE: EXIT.failure,
  SOURCE_EMPTY: EXIT.failure,
  SOURCE_BINARY: EXIT.failure,
  SOURCE_TOO_LARGE: EXIT.failure,
  SOURCE_WITHOUT_TEXT: EXIT.failure,
  SOURCE_ONLY_QUOTED: EXIT.failure,
  SOURCE_ENCRYPTED: EXIT.failure,
  RECORD_INVALID: EXIT.failure,
  LINE_INVALID: EXIT.failure,
  ARCHIVE_DAMAGED: EXIT.failure,
  ARCHIVE_NESTED: EXIT.failure,
  ARCHIVE_TOO_LARGE: EXIT.failure,
  LANGUAGE_UNSUPPORTED: EXIT.failure,
  CHARSET_UNKNOWN: EXIT.failure,
  SPAN_MISMATCH: EXIT.integrity,
  NOT_FOUND: EXIT.notFound,
  CONFLICT: EXIT.conflict,
  INPUT_INVALID: EXIT.usage,
  QUERY_INVALID: EXIT.usage,
  UNAUTHORIZED: EXIT.unauthorized,
  FORBIDDEN: EXIT.unauthorized,
  FORBIDDEN_ORIGIN: EXIT.unauthorized,
  RATE_LIMITED: EXIT.failure,
  KEYS_MISSING: EXIT.usage,
  STORE_UNAVAILABLE: EXIT.failure,
  STORE_READ_ONLY: EXIT.failure,
  STORE_NOT_A_FILE: EXIT.usage,
  BACKUP_DAMAGED: EXIT.integrity,
  ADDRESS_IN_USE: EXIT.failure,
  SERVER_UNREACHABLE: EXIT.unreachable,
  FETCH_FORBIDDEN_URL: EXIT.usage,
  FETCH_FORBIDDEN_ADDRESS: EXIT.failure,
  FETCH_ROBOTS: EXIT.failure,
  FETCH_REDIRECTS: EXIT.failure,
  FETCH_TOO_LARGE: EXIT.failure,
  FETCH_TIMEOUT: EXIT.unreachable,
  FETCH_STATUS: EXIT.failure,
  FETCH_TYPE: EXIT.failure,
  FETCH_FAILED: EXIT.unreachable,
  FEED_UNREADABLE: EXIT.failure,
  JOB_FAILED: EXIT.failure,
  CANCELLED: EXIT.interrupted,
  INTERNAL: EXIT.failure,
} as const satisfies Record<ErrorCode, number>;

export const exitCodeOf = (code: ErrorCode): number => OF_CODE[code];

/** Of several items: all well, none well, or some of each. */
export function exitOfItems(items: number, failed: readonly ErrorCode[]): number {
  if (failed.length === 0) return EXIT.done;
  if (failed.length < items) return EXIT.partial;
  const codes = new Set(failed.map(exitCodeOf));
  return codes.size === 1 ? ([...codes][0] ?? EXIT.failure) : EXIT.failure;
}
