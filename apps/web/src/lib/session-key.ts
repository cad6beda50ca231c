import { cookies } from 'next/headers';
import { SESSION_COOKIE } from './session-cookie.ts';

/** The key of whoever has signed in. */
export async function sessionKey(): Promise<string | undefined> {
  return (await cookies()).get(SESSION_COOKIE)?.value || undefined;
}
