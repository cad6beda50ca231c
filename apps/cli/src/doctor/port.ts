import { createServer } from 'node:net';
import type { Context } from '../context.ts';
import { type Check, wrong } from './check.ts';

/** A port is well when it is free, or when it is Dixit that answers on it. */
export async function checkPort(
  context: Context,
  check: 'api' | 'dashboard',
  { host, port }: { host: string; port: number },
): Promise<Check> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
  if (isFree) return { check, ok: true, detail: `${host}:${port}`, remedy: null };
  const url = `http://${host}:${port}`;
  const answers = await Promise.all(
    ['/healthz', '/api/healthz'].map(async (path) => {
      const response = await fetch(url + path, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
      return response?.ok === true;
    }),
  );
  if (answers.includes(true)) return { check, ok: true, detail: url, remedy: null };
  return wrong(context, check, context.phrases.error({ code: 'ADDRESS_IN_USE', params: { host, port } }).message);
}
