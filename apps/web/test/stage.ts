import { createClient } from '@dixit/client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launch } from './browser.ts';
import { type Api, type Server, startApi, startWeb } from './servers.ts';

export interface Stage {
  api: Pick<Api, 'url' | 'client'>;
  web: Pick<Server, 'url'>;
  browser: Browser;
}

/**
 * Sets up, before the tests of the file that calls it, a browser and the built dashboard in front of an API
 * with a copy of the demo corpus, with generated statements, or with nothing (`isEmpty`), and ends them after. Its parts are
 * there from then on. A file that only reads takes the servers that all such files share.
 */
export function setStage({ isEmpty = false, isShared = false, statements = 0 } = {}): Stage {
  const stage = {} as Stage;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const shared = inject('shared');
    stage.browser = await launch();
    ends.push(async () => await stage.browser.close());
    if (shared && isShared) {
      stage.api = { url: shared.api, client: createClient({ url: shared.api }) };
      stage.web = { url: shared.web };
      return;
    }
    const isDemo = !isEmpty && statements === 0;
    const api = await startApi({ statements, ...(shared && isDemo ? { from: shared.demo } : {}) });
    ends.push(api.stop);
    const web = await startWeb(api.url);
    ends.push(web.stop);
    Object.assign(stage, { api, web });
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return stage;
}
