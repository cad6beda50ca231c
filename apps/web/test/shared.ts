import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { loadDemo, startApi, startWeb } from './servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the servers that files share which only read; null before the dashboard is built. */
    shared: { api: string; web: string } | null;
  }
}

/** Starts, once for all files, the built dashboard in front of an API with the demo corpus. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!existsSync(new URL('../.next/BUILD_ID', import.meta.url))) {
    project.provide('shared', null);
    return undefined;
  }
  const api = await startApi();
  const web = await startWeb(api.url);
  await loadDemo(api.client);
  project.provide('shared', { api: api.url, web: web.url });
  return async () => {
    await web.stop();
    await api.stop();
  };
}
