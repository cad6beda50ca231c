import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { type Api, type Server, loadDemo, startApi, startWeb } from './servers.ts';

export interface Stage {
  api: Api;
  web: Server;
  browser: Browser;
}

/**
 * Sets up, before the tests of the file that calls it, a browser and the built dashboard in front of an API
 * with the demo corpus, with generated statements, or with nothing (`isEmpty`), and ends them after. Its parts are there from then on.
 */
export function setStage({ isEmpty = false, statements = 0 } = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    [stage.api, stage.browser] = await Promise.all([startApi({ statements }), launch()]);
    stage.web = await startWeb(stage.api.url);
    if (!isEmpty && statements === 0) await loadDemo(stage.api.client);
  });
  afterAll(async () => {
    await stage.browser.close();
    await stage.web.stop();
    await stage.api.stop();
  });
  return stage;
}
