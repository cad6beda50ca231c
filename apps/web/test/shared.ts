import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { makeDemo, startApi, startWeb } from './servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /**
     * Addresses of the servers that files share which only read, and the folder of the demo corpus, of which those that
     * write take a copy; null before the dashboard is built.
     */
    shared: { api: string; web: string; demo: string } | null;
  }
}

/** Starts, once for all files, the built dashboard in front of an API with the demo corpus. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!existsSync(new URL('../.next/BUILD_ID', import.meta.url))) {
    project.provide('shared', null);
    return undefined;
  }
  const demo = await makeDemo();
  const api = await startApi({ from: demo });
  const web = await startWeb(api.url);
  project.provide('shared', { api: api.url, web: web.url, demo });
  return async () => {
    await web.stop();
    await api.stop();
    await rm(demo, { recursive: true, force: true });
  };
}
