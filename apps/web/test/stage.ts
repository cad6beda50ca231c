import { createClient } from '@dixit/client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launch } from './browser.ts';
import { type Api, type Server, loadDemo, startApi, startWeb } from './servers.ts';

export interface Stage {
  api: Pick<Api, 'url' | 'client'>;
  web: Pick<Server, 'url'>;
  browser: Browser;
}

/**
 * Sets up, before the tests of the file that calls it, a browser and the built dashboard in front of an API
 * with the demo corpus, with generated statements, or with nothing (`isEmpty`), and ends them after. Its parts are
 * there from then on. A file that only reads takes the servers that all such files share.
 */
export function setStage({ isEmpty = false, isShared = false, statements = 0 } = {}): Stage {
  const stage = {} as Stage;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const shared = isShared ? inject('shared') : null;
    stage.browser = await launch();
    ends.push(async () => await stage.browser.close());
    if (shared) {
      stage.api = { url: shared.api, client: createClient({ url: shared.api }) };
      stage.web = { url: shared.web };
      return;
    }
    const api = await startApi({ statements });
    ends.push(api.stop);
    const web = await startWeb(api.url);
    ends.push(web.stop);
    Object.assign(stage, { api, web });
    if (!isEmpty && statements === 0) await loadDemo(api.client);
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return stage;
}
