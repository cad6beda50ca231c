import { DixitError } from '@dixit/model';
import { type IncomingHttpHeaders, type IncomingMessage, get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';
import { readBody } from './body.ts';
import { type Guard, shown } from './guard/guard.ts';
import type { Limits } from './limits.ts';
import { isReadableType } from './media-type.ts';

/** An answer, before anybody has followed where it points. */
export interface Answer {
  url: URL;
  status: number;
  headers: IncomingHttpHeaders;
  /** Empty unless the status is of the 2xx class. */
  body: Uint8Array;
}

export interface HopRequest {
  headers: Readonly<Record<string, string>>;
  limits: Limits;
  /** Of the caller. */
  signal: AbortSignal;
  /** Aborted when the whole reading has taken too long. */
  deadline: AbortSignal;
  /** Whether any content type will do. */
  anyType: boolean;
}

const LATER = { afterMs: null };
/** What may do better later: a machine or a network that is down, half a body. */
const PASSING: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'Z_BUF_ERROR',
]);

/**
 * One request, connected to the very address that was checked. Throws FETCH_FORBIDDEN_ADDRESS, FETCH_TIMEOUT,
 * FETCH_TYPE, FETCH_TOO_LARGE, CANCELLED, and FETCH_FAILED with the system's code as `reason`.
 */
export async function hop(guard: Guard, url: URL, request: HopRequest): Promise<Answer> {
  const { limits, headers } = request;
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(), limits.idleMs);
  const signal = AbortSignal.any([request.signal, request.deadline, idle.signal]);
  try {
    const message = await answerTo(guard, url, { headers, signal });
    const status = message.statusCode ?? 0;
    const isBody = status >= 200 && status < 300;
    if (isBody && !request.anyType) checkType(url, message);
    const body = isBody
      ? await readBody(message, { url: shown(url), limits, signal, onPiece: () => timer.refresh() })
      : new Uint8Array();
    message.destroy();
    return { url, status, headers: message.headers, body };
  } catch (error) {
    if (error instanceof DixitError) throw error;
    if (request.signal.aborted) throw new DixitError('CANCELLED', {}, { cause: error });
    if (signal.aborted) {
      const seconds = Math.ceil((idle.signal.aborted ? limits.idleMs : limits.totalMs) / 1_000);
      throw new DixitError('FETCH_TIMEOUT', { url: shown(url), seconds }, { cause: error, retry: LATER });
    }
    const reason = codeOf(error);
    const retry = PASSING.has(reason) ? { retry: LATER } : {};
    throw new DixitError('FETCH_FAILED', { url: shown(url), reason }, { cause: error, ...retry });
  } finally {
    clearTimeout(timer);
  }
}

async function answerTo(
  guard: Guard,
  url: URL,
  { headers, signal }: Pick<HopRequest, 'headers' | 'signal'>,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const get = url.protocol === 'https:' ? httpsGet : httpGet;
  get(url, { agent: false, lookup: guard.lookup(url), headers, signal }, resolve).on('error', reject);
  return await promise;
}

function checkType(url: URL, message: IncomingMessage): void {
  const type = message.headers['content-type'] ?? null;
  if (isReadableType(type, url.pathname)) return;
  message.destroy();
  throw new DixitError('FETCH_TYPE', { url: shown(url), type: (type ?? '').slice(0, 100) });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO';
