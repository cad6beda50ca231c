import { isAllowedHost } from '../../../lib/env.ts';
import { isForeign } from '../../../lib/own-origin.ts';
import { sessionCookie } from '../../../lib/session-cookie.ts';

export const dynamic = 'force-dynamic';

/** Signs out: the browser forgets the key. */
export function POST(request: Request): Response {
  if (!isAllowedHost(request.headers.get('host')) || isForeign(request)) return new Response(null, { status: 403 });
  return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': sessionCookie(null, false) } });
}
