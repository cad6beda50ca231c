import { NextResponse, type NextRequest } from 'next/server';
import { IS_DEVELOPMENT, isAllowedHost } from './lib/env.ts';
import { PATH_HEADER } from './lib/session-cookie.ts';

/** Checks whom a request is for, and gives each page a policy under which only its own scripts run. */
export function proxy(request: NextRequest): NextResponse {
  if (!isAllowedHost(request.headers.get('host'))) return new NextResponse('Host not allowed', { status: 403 });

  const nonce = btoa(crypto.randomUUID());

  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${IS_DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/static|_next/image|icon.svg).*)' }],
};
