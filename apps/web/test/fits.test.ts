import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage({ isShared: true });

/** Every screen, with the drawer and with tables of pictures where it has them. */
async function addresses(): Promise<string[]> {
  const { client } = stage.api;
  const statement = first((await client.statement.search.query({ q: 'has:dispute', limit: 1 })).rows);
  const event = first((await client.event.list.query({ sort: 'sources', limit: 1 })).rows);
  const actor = first((await client.actor.list.query({ limit: 1 })).rows);
  return [
    '/',
    `/?sel=${statement.id}`,
    '/?q=zzzz%20kind:direct',
    '/events',
    `/events/${event.id}`,
    '/actors',
    `/actors/${actor.id}`,
    '/sources',
    `/sources/${statement.source.id}`,
    '/compare',
    `/compare?ev=${event.id}`,
    '/compare?kind=matrix',
    '/review',
    '/review?edit=true',
    '/review?view=second',
    '/review?view=agreement',
    '/review?view=orphans',
    '/marks',
    '/batch?names=Armand%20Tesquier%0ASignalbruecke%20Hafen',
    '/ops',
    '/log',
    '/nowhere',
  ];
}

// 1280 pixels at 400 % are 320; what is enlarged fourfold has as little height.
test.each([
  ['320 pixels wide', { width: 320, height: 640 }, 'en-GB'],
  ['320 pixels wide, in French', { width: 320, height: 640 }, 'fr-FR'],
  ['at 400 %', { width: 320, height: 256 }, 'fr-FR'],
])('every screen fits %s', async (_, viewport, locale) => {
  const { page } = await visit(stage.browser, { viewport, locale });
  for (const address of await addresses()) {
    await page.goto(stage.web.url + address, { waitUntil: 'networkidle' });
    expect([address, await beyond(page)]).toEqual([address, []]);
  }
});

/** What reaches beyond the window, tables in boxes of their own that scroll apart. */
async function beyond(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const isWide = document.documentElement.scrollWidth > innerWidth;
    if (!isWide) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && each.closest('table') === null)
      .slice(0, 5)
      .map((each) => each.outerHTML.slice(0, 120));
  });
}
