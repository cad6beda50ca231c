import { z } from 'zod';

const Env = z.object({
  /** Where the API listens, without a path. */
  DIXIT_API_URL: z.url().default('http://127.0.0.1:4311'),
  /** Address that people use for the dashboard, when it is not a loopback one. */
  DIXIT_PUBLIC_URL: z.url().optional(),
  DIXIT_HOST: z.string().optional(),
});

const env = Env.parse({
  DIXIT_API_URL: process.env['DIXIT_API_URL'],
  DIXIT_PUBLIC_URL: process.env['DIXIT_PUBLIC_URL'],
  DIXIT_HOST: process.env['DIXIT_HOST'],
});

export const IS_DEVELOPMENT = process.env.NODE_ENV === 'development';

export const API_URL = env.DIXIT_API_URL.replace(/\/+$/u, '');

const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'localhost',
  '127.0.0.1',
  '[::1]',
  ...(env.DIXIT_PUBLIC_URL ? [new URL(env.DIXIT_PUBLIC_URL).hostname] : []),
  ...(env.DIXIT_HOST ? [env.DIXIT_HOST.toLowerCase()] : []),
]);
/** Bound to every address, any of them may be asked for; a name would still have to be one of ours. */
const TAKES_ADDRESSES = env.DIXIT_HOST === '0.0.0.0' || env.DIXIT_HOST === '::';

/** Whether a `Host` header names this dashboard; a rebound name of somebody else does not. */
export function isAllowedHost(host: string | null): boolean {
  const name = URL.parse(`http://${host ?? ''}`)?.hostname ?? '';
  return ALLOWED_HOSTS.has(name) || (TAKES_ADDRESSES && /^(?:\d+(?:\.\d+){3}|\[[\da-f:.]+\])$/u.test(name));
}
