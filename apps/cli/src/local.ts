import type { Client } from '@dixit/client';
import { DixitError } from '@dixit/model/error';
import type { Runtime, RuntimeEnv, RuntimeOptions } from '@dixit/runtime';
import type { Context } from './context.ts';
import { loadEngine } from './load-engine.ts';

/** The engine in this process, with the typed client on it. Its store is opened on first use. */
export interface Local {
  client: Client;
  runtime: Runtime;
  env: RuntimeEnv;
  close(): Promise<void>;
}

export async function openLocal(
  variables: Readonly<Record<string, string | undefined>>,
  options: RuntimeOptions = {},
): Promise<Local> {
  const [{ createRuntime, readEnv }, { createClient }] = await Promise.all([loadEngine(), import('@dixit/client')]);
  const env = readEnv(variables);
  const runtime = createRuntime(env, options);
  const client = createClient({ router: runtime.router, context: () => runtime.context() });
  return { client, runtime, env, close: () => runtime.close() };
}

/** The engine, for a command that has no meaning at a distance. */
export async function engineOf(context: Context, command: string, options: RuntimeOptions = {}): Promise<Local> {
  const local = await context.local(options);
  if (local === null) throw new DixitError('INPUT_INVALID', { field: '--server', problem: command });
  return local;
}
