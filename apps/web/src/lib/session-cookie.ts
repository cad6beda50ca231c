/** Holds the key of whoever has signed in. Scripts cannot read it. */
export const SESSION_COOKIE = 'dixit-session';
/** What the dashboard's own scripts send with every request; a page of another site cannot. */
export const OWN_HEADER = { name: 'x-dixit', value: 'dashboard' } as const;
/** The address that a page was asked for at, as its layout sees it. */
export const PATH_HEADER = 'x-dixit-path';

const DAYS = 30;

/** `Set-Cookie` for a key, or for none. `Lax`, so that a link from elsewhere opens what it leads to. */
export function sessionCookie(key: string | null, isSecure: boolean): string {
  const age = key === null ? 0 : DAYS * 86_400;
  const parts = [`${SESSION_COOKIE}=${encodeURIComponent(key ?? '')}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  return [...parts, `Max-Age=${age}`, ...(isSecure ? ['Secure'] : [])].join('; ');
}

/** A place of this dashboard to go back to, whatever somebody wrote into the link. */
export function ownAddress(wanted: string | null | undefined): string {
  const base = 'http://own.invalid';
  const url = wanted?.startsWith('/') ? URL.parse(wanted, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith('/sign-in')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

export const signInAddress = (back: string, problem?: string): string =>
  `/sign-in?${new URLSearchParams({ back, ...(problem === undefined ? {} : { problem }) }).toString()}`;
