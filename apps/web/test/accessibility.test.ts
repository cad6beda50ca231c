import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { setStage } from './stage.ts';

/** Kilobytes of JavaScript, compressed, that the Search screen may load beyond React and Next. */
const BUDGET_KB = 130;

const SCREENS = [
  'search',
  'no hits',
  'query fault',
  'reader',
  'event',
  'events',
  'actor',
  'actors',
  'sources',
  'review',
  'review form',
  'ops',
  'compare',
  'comparable',
  'matrix',
];

const stage = setStage();

async function addressOf(screen: string): Promise<string> {
  const { rows: statements } = await stage.api.client.statement.search.query({ limit: 1 });
  const { rows: events } = await stage.api.client.event.list.query({ sort: 'sources', limit: 1 });
  const { rows: actors } = await stage.api.client.actor.list.query({ limit: 1 });
  const [statement] = statements;
  const shared = events.find(({ independentSources }) => independentSources > 1);
  const addresses: Record<string, string> = {
    search: `/?sel=${statement?.id}`,
    reader: `/sources/${statement?.source.id}?sel=${statement?.id}&layer=statements,cues,details`,
    event: `/events/${events[0]?.id}`,
    'no hits': '/?q=zzzz%20kind:direct',
    'query fault': '/?q=by:',
    events: '/events',
    actors: '/actors',
    comparable: '/compare',
    actor: `/actors/${actors[0]?.id}`,
    sources: '/sources',
    review: '/review',
    'review form': '/review?edit=true',
    ops: '/ops',
    compare: `/compare?ev=${shared?.id}`,
    matrix: '/compare?kind=matrix',
  };
  return addresses[screen] ?? '/';
}

describe.each([
  ['light', 'en-GB'],
  ['dark', 'en-GB'],
  ['light', 'fr-FR'],
  ['dark', 'fr-FR'],
] as const)('in the %s theme, %s', (colorScheme, locale) => {
  test.each(SCREENS)('%s has no fault', async (screen) => {
    const { page } = await visit(stage.browser, { colorScheme, locale });
    await page.goto(stage.web.url + (await addressOf(screen)), { waitUntil: 'networkidle' });
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test('what opens over a screen has no fault', async () => {
    const { page } = await visit(stage.browser, { colorScheme, locale });
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
    expect(found).toEqual(Object.fromEntries(Object.keys(OVER).map((name) => [name, []])));
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

async function faults(page: Page): Promise<[rule: string, where: string[]][]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]);
}

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
