import type { CodeParams } from './code.ts';
import type { ErrorBody, ErrorCode } from './errors.ts';

/** Everything that can be wrong with a *call*. What is wrong with a document is a `Diagnostic`. */
export const ERROR_CODES = [
  'SOURCE_UNREADABLE',
  'SOURCE_EMPTY',
  'SOURCE_BINARY',
  'SOURCE_TOO_LARGE',
  'SOURCE_WITHOUT_TEXT',
  'SOURCE_ONLY_QUOTED',
  'SOURCE_ENCRYPTED',
  'RECORD_INVALID',
  'LINE_INVALID',
  'ARCHIVE_DAMAGED',
  'ARCHIVE_NESTED',
  'ARCHIVE_TOO_LARGE',
  'LANGUAGE_UNSUPPORTED',
  'CHARSET_UNKNOWN',
  'SPAN_MISMATCH',
  'NOT_FOUND',
  'CONFLICT',
  'INPUT_INVALID',
  'QUERY_INVALID',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'FORBIDDEN_ORIGIN',
  'RATE_LIMITED',
  'KEYS_MISSING',
  'STORE_UNAVAILABLE',
  'STORE_READ_ONLY',
  'STORE_NOT_A_FILE',
  'BACKUP_DAMAGED',
  'ADDRESS_IN_USE',
  'SERVER_UNREACHABLE',
  'FETCH_FORBIDDEN_URL',
  'FETCH_FORBIDDEN_ADDRESS',
  'FETCH_ROBOTS',
  'FETCH_REDIRECTS',
  'FETCH_TOO_LARGE',
  'FETCH_TIMEOUT',
  'FETCH_STATUS',
  'FETCH_TYPE',
  'FETCH_FAILED',
  'FEED_UNREADABLE',
  'JOB_FAILED',
  'CANCELLED',
  'INTERNAL',
] as const;

/** When to try again what failed for a passing reason; null leaves it to whoever tries. */
export interface Retry {
  afterMs: number | null;
}

/** The one error class of the project. `cause` and `retry` stay on this side of the wire. */
export class DixitError extends Error {
  readonly code: ErrorCode;
  readonly params: CodeParams;
  /** Null for what would fail again. */
  readonly retry: Retry | null;

  constructor(code: ErrorCode, params: CodeParams = {}, options: ErrorOptions & { retry?: Retry } = {}) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'DixitError';
    this.code = code;
    this.params = params;
    this.retry = options.retry ?? null;
  }

  /**
   * Known by its form, so that two copies of this file (a bundle in two parts, an installed client beside the
   * engine) take each other's errors for what they are.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DixitError' && isErrorBody(value);
  }

  get body(): ErrorBody {
    return { code: this.code, params: this.params };
  }
}

/** Whether a value has the form of an `ErrorBody`, without the schema: what a client checks of an answer. */
export function isErrorBody(value: unknown): value is ErrorBody {
  if (typeof value !== 'object' || value === null) return false;
  const { code, params } = value as Partial<Record<'code' | 'params', unknown>>;
  if (!ERROR_CODES.some((known) => known === code) || typeof params !== 'object' || params === null) return false;
  return Object.values(params).every((each) => ['string', 'number', 'boolean'].includes(typeof each));
}
