import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NO_FAULTS, axePage, faults } from './axe.ts';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

/** Kilobytes of JavaScript, compressed, that the Search screen may load beyond React and Next. */
const BUDGET_KB = 130;

const SCREENS = [
  'search',
  'no hits',
  'query fault',
  'reader',
  'event',
  'event in time',
  'events',
  'actor',
  'actor in time',
  'actors',
  'sources',
  'review',
  'review form',
  'second opinion',
  'agreement',
  'orphans',
  'marks',
  'batch',
  'log',
  'ops',
  'compare',
  'comparable',
  'matrix',
] as const;

const stage = setStage({ isShared: true });

async function addresses(): Promise<Record<(typeof SCREENS)[number], string>> {
  const { client } = stage.api;
  const statement = first((await client.statement.search.query({ limit: 1 })).rows);
  const { rows: events } = await client.event.list.query({ sort: 'sources', limit: 1 });
  const actor = first((await client.actor.list.query({ limit: 1 })).rows);
  const shared = events.find(({ independentSources }) => independentSources > 1);
  return {
    search: `/?sel=${statement.id}`,
    reader: `/sources/${statement.source.id}?sel=${statement.id}&layer=statements,cues,details`,
    event: `/events/${first(events).id}`,
    'event in time': `/events/${first(events).id}?chronicle=true`,
    'no hits': '/?q=zzzz%20kind:direct',
    'query fault': '/?q=by:',
    events: '/events',
    actors: '/actors',
    comparable: '/compare',
    actor: `/actors/${actor.id}`,
    'actor in time': `/actors/${actor.id}?chronicle=true`,
    sources: '/sources',
    review: '/review',
    'review form': '/review?edit=true',
    'second opinion': '/review?view=second',
    agreement: '/review?view=agreement',
    orphans: '/review?view=orphans',
    marks: '/marks',
    batch: '/batch?names=Kell%0Aharbour',
    log: '/log',
    ops: '/ops',
    compare: `/compare?ev=${shared?.id}`,
    matrix: '/compare?kind=matrix',
  };
}

/** A screen is loaded once for both themes. */
describe.each(['en-GB', 'fr-FR'])('in %s, in light and dark,', (locale) => {
  test('no screen has a fault', { timeout: 240_000 }, async () => {
    const page = await axePage(stage.browser, locale);
    const found: Record<string, unknown> = {};
    for (const [name, address] of Object.entries(await addresses())) {
      await page.goto(stage.web.url + address, { waitUntil: 'networkidle' });
      found[name] = await faults(page);
    }
    expect(found).toEqual(Object.fromEntries(SCREENS.map((name) => [name, NO_FAULTS])));
    await page.context().close();
  });

  test('what opens over a screen has no fault', async () => {
    const page = await axePage(stage.browser, locale);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    const found: Record<string, unknown> = {};
    for (const [name, { keys, press, shows }] of Object.entries(OVER)) {
      await page.keyboard.press('Escape');
      for (const key of keys ?? []) await page.keyboard.press(key);
      if (press !== undefined) await page.locator(press).click();
      await page.locator(shows).first().waitFor();
      found[name] = await faults(page);
      await page.keyboard.press('Escape');
      await page.locator(shows).first().waitFor({ state: 'detached' });
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(OVER).map((name) => [name, NO_FAULTS])));
    await page.context().close();
  });
});

/** What opens over the Search screen, by its keys or by pressing a button, and how one sees that it has. */
const OVER: Readonly<Record<string, { keys?: string[]; press?: string; shows: string }>> = {
  help: { keys: ['?'], shows: '[role="dialog"]' },
  palette: { keys: ['Control+k'], shows: '[role="dialog"] [role="option"]' },
  completion: { keys: ['/', 'b', 'y', ':'], shows: 'search [role="option"]' },
  export: { press: 'main [data-key="export"]', shows: '[role="dialog"] a[download]' },
  keep: { press: 'main [data-key="keep"]', shows: '[role="dialog"] form' },
};

test(`the Search screen loads at most ${BUDGET_KB} kB of our scripts`, async () => {
  const folder = new URL('../.next/', import.meta.url);
  const manifest: { rootMainFiles: string[] } = JSON.parse(
    await readFile(new URL('build-manifest.json', folder), 'utf8'),
  );
  const { page } = await visit(stage.browser);
  const loaded = new Set<string>();
  page.on('response', (answer) => {
    const path = /\/_next\/(static\/.*\.js)/u.exec(answer.url())?.[1];
    if (path !== undefined) loaded.add(path);
  });
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  const own = [...loaded].filter((path) => !manifest.rootMainFiles.includes(path));
  const sizes = await Promise.all(own.map(async (path) => gzipSync(await readFile(new URL(path, folder))).length));
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  expect(total).toBeGreaterThan(20);
  expect(total).toBeLessThanOrEqual(BUDGET_KB);
});
