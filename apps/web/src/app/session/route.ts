import { errorOf } from '@dixit/client';
import { isAllowedHost } from '../../lib/env.ts';
import { isForeign } from '../../lib/own-origin.ts';
import { ownAddress, sessionCookie, signInAddress } from '../../lib/session-cookie.ts';
import { holderOf } from '../../lib/who-am-i.ts';

export const dynamic = 'force-dynamic';

/** Signs in with a key that the API knows, and leads back to where the person came from. */
export async function POST(request: Request): Promise<Response> {
  if (!isAllowedHost(request.headers.get('host')) || isForeign(request)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const [key, back] = [valueOf(form, 'key').trim(), ownAddress(valueOf(form, 'back'))];
  if (key === '') return seeOther(signInAddress(back, 'UNAUTHORIZED'));
  try {
    await holderOf(key);
  } catch (error) {
    return seeOther(signInAddress(back, errorOf(error).code));
  }
  return seeOther(back, sessionCookie(key, isSecure(request)));
}

const valueOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const seeOther = (location: string, cookie?: string): Response =>
  new Response(null, { status: 303, headers: { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) } });

const isSecure = (request: Request): boolean =>
  (request.headers.get('x-forwarded-proto') ?? new URL(request.url).protocol).startsWith('https');
