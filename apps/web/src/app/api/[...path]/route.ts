import type { ErrorCode } from '@dixit/model';
import type { NextRequest } from 'next/server';
import { API_URL, isAllowedHost } from '../../../lib/env.ts';
import { isForeign } from '../../../lib/own-origin.ts';
import { OWN_HEADER, SESSION_COOKIE } from '../../../lib/session-cookie.ts';

export const dynamic = 'force-dynamic';

/** What the API may see of a browser's request, and the browser of its answer. */
const REQUEST_HEADERS = ['accept', 'content-type', 'last-event-id', 'authorization', 'trpc-accept', 'x-trpc-source'];
const RESPONSE_HEADERS = ['content-type', 'content-disposition', 'vary', 'trpc-accept', 'etag', 'retry-after'];

/**
 * Passes `/api/*` on to the API, so that a browser sees one origin. The answer's body is handed over
 * as a stream and marked `no-transform`, without which Next's compression would hold back events. The key of whoever
 * has signed in goes along out of their cookie; what changes something has to come from the dashboard's own scripts.
 */
async function pass(request: NextRequest): Promise<Response> {
  const url = new URL(request.url);
  if (!isAllowedHost(request.headers.get('host')) || isForeign(request)) return refused(403, 'FORBIDDEN_ORIGIN');

  const target = `${API_URL}${url.pathname.replace(/^\/api/u, '')}${url.search}`;
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const headers = pick(request.headers, REQUEST_HEADERS);
  const key = request.cookies.get(SESSION_COOKIE)?.value;
  if (key && !headers.has('authorization')) {
    if (hasBody && request.headers.get(OWN_HEADER.name) !== OWN_HEADER.value) return refused(403, 'FORBIDDEN_ORIGIN');
    headers.set('authorization', `Bearer ${key}`);
  }
  try {
    const answer = await fetch(target, {
      method: request.method,
      headers,
      signal: request.signal,
      redirect: 'manual',
      cache: 'no-store',
      ...(hasBody ? { body: request.body, duplex: 'half' } : {}),
    });
    const own = pick(answer.headers, RESPONSE_HEADERS);
    own.set('cache-control', 'no-store, no-transform');
    own.set('x-accel-buffering', 'no');
    return new Response(answer.body, { status: answer.status, headers: own });
  } catch {
    return refused(502, 'SERVER_UNREACHABLE');
  }
}

export { pass as GET, pass as POST };

function pick(from: Headers, names: readonly string[]): Headers {
  const headers = new Headers();
  for (const name of names) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

/** A refusal in the form of the API's own errors. */
function refused(status: 403 | 502, code: ErrorCode): Response {
  const data = { code: status === 403 ? 'FORBIDDEN' : 'BAD_GATEWAY', httpStatus: status, dixit: { code, params: {} } };
  const error = { code: status === 403 ? -32_003 : -32_603, message: code, data };
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } });
}
