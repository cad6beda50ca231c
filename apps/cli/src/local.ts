import type { Client } from '@dixit/client';
import type { Runtime, RuntimeEnv } from '@dixit/runtime';

/** The engine in this process, with the typed client on it. Its store is opened on first use. */
export interface Local {
  client: Client;
  runtime: Runtime;
  env: RuntimeEnv;
  close(): Promise<void>;
}

export async function openLocal(variables: Readonly<Record<string, string | undefined>>): Promise<Local> {
  const [{ createRuntime, readEnv }, { createClient }] = await Promise.all([
    import('@dixit/runtime'),
    import('@dixit/client'),
  ]);
  const env = readEnv(variables);
  const runtime = createRuntime(env);
  const client = createClient({ router: runtime.router, context: () => runtime.context() });
  return { client, runtime, env, close: () => runtime.close() };
}
