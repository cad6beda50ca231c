import { DixitError } from '@dixit/model';

/** Classes and codes of https://www.postgresql.org/docs/18/errcodes-appendix.html that mean: not now, or not here. */
const UNAVAILABLE = /^(?:08|28|3D|53|57P|58|XX|E[A-Z]+$)/;
const READ_ONLY = new Set(['25006', '42501']);

/** Whether the connection is of no use any more, as far as pg itself says so. */
export const isLost = (error: unknown): error is Error =>
  error instanceof Error &&
  !('code' in error && typeof error.code === 'string') &&
  /^(?:Connection terminated|timeout exceeded|Query read timeout|Client has encountered)/.test(error.message);

/** `path`: the address without its password. */
export function storeError(error: unknown, path: string): unknown {
  if (error instanceof DixitError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code !== null && READ_ONLY.has(code)) return new DixitError('STORE_READ_ONLY', { path, problem: code });
  if (isLost(error) || (code !== null && UNAVAILABLE.test(code)))
    return new DixitError('STORE_UNAVAILABLE', { path, problem: code ?? 'CONNECTION_LOST' }, { cause: error });
  return error;
}
