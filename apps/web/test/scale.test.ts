import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const ROWS = 10_000;
const STATEMENTS = 800;
const LETTERS = 100_000;

const stage = setStage({ statements: ROWS });

describe('a list of ten thousand rows', () => {
  test('End reads to the last row and goes there; no place of the list is ever empty', async () => {
    const { rows } = await stage.api.client.statement.search.query({ sort: 'oldest', limit: 1 });
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/?copies=true`, { waitUntil: 'networkidle' });
    await page.keyboard.press('End');
    const last = page.locator(`[data-row="${first(rows).id}"]`);
    await last.waitFor({ timeout: 60_000 });
    await expect.poll(async () => await last.evaluate((row) => row === document.activeElement)).toBe(true);
    expect(await page.locator('li:has([data-row]:focus)').getAttribute('aria-posinset')).toBe(String(ROWS));
    expect(await page.locator('.statement').count()).toBeLessThan(100);

    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let i = 0; i < 60; i++) {
      await jump(page, Math.round(((i * 37) % 60) * (height / 60)));
      expect([i, await gap(page)]).toEqual([i, 0]);
    }
    expect(await frames(page, 'main [data-row]')).toMatchObject({ empty: 0 });
    expect(problems).toEqual([]);
  });

  test('j pressed faster than pages come reaches as many rows', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/?copies=true`, { waitUntil: 'networkidle' });
    await page.route('**/api/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    const { rows } = await stage.api.client.statement.search.query({ limit: 300 });
    for (let i = 0; i < 280; i++) await page.keyboard.press('j');
    const focused = async () => await page.evaluate(() => document.activeElement?.getAttribute('data-row'));
    await expect.poll(focused, { timeout: 20_000 }).toBe(rows[279]?.id);
  });
});

test('an article of 100,000 letters with 800 statements is whole, and scrolls like a short one', async () => {
  const [long, short] = [await read(article(STATEMENTS)), await read(article(8))];
  const view = await stage.api.client.source.get.query({ id: long });
  expect(view.source.text.length).toBeGreaterThan(LETTERS);
  expect(view.statements.length).toBeGreaterThanOrEqual(STATEMENTS);
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/sources/${short}`, { waitUntil: 'networkidle' });
  const usual = await frames(page, '.reader');
  await page.goto(`${stage.web.url}/sources/${long}`, { waitUntil: 'networkidle' });
  expect(await page.locator('.reader-item').count()).toBe(view.statements.length);
  expect(await page.locator('.reader .mark').count()).toBeGreaterThanOrEqual(view.statements.length);
  const { median, empty } = await frames(page, '.reader');
  expect([empty, median <= 3 * usual.median]).toEqual([0, true]);
  for (const key of ['n', 'n', 'n']) await page.keyboard.press(key);
  await page.locator('.drawer article').waitFor();
  expect(await page.locator('.reader-item[aria-current="true"]').getAttribute('data-row')).toBe(view.statements[2]?.id);
  expect(problems).toEqual([]);
});

/** Invented speech, every paragraph of its own words. */
function article(count: number): string {
  const topics = ['le port', 'la digue', 'le marché', 'la passerelle', 'le phare'];
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `« Nous garderons ${topics[i % topics.length]} ouvert pendant ${i + 2} jours encore, malgré le vent », a déclaré mardi Ondine Marchevel, maire de Port-Nève, au cours d’une réunion.`,
  );
  return ['Le conseil de Port-Nève siège', ...lines].join('\n\n');
}

async function read(text: string): Promise<string> {
  const { client } = stage.api;
  const { id } = await client.source.add.mutate({ items: [{ name: 'long', text, mediaType: 'text/plain' }] });
  await expect.poll(async () => (await client.job.get.query({ id })).state, { timeout: 60_000 }).toBe('done');
  return first((await client.job.items.query({ id })).rows).sourceId ?? '';
}

/** Scrolls to a place and lets the page draw once. */
async function jump(page: Page, top: number): Promise<void> {
  await page.evaluate(async (to) => {
    scrollTo(0, to);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, top);
}

/** Pixels in view that belong to the list and show no row. */
async function gap(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const list = document.querySelector('main ol[data-count]')?.getBoundingClientRect();
    if (!list) return -1;
    const [top, bottom] = [Math.max(list.top, 0), Math.min(list.bottom, innerHeight)];
    const rows = [...document.querySelectorAll('main ol[data-count] > li')]
      .map((row) => row.getBoundingClientRect())
      .filter((row) => row.bottom > top && row.top < bottom)
      .sort((a, b) => a.top - b.top);
    let [covered, missing] = [top, 0];
    for (const row of rows) {
      missing += Math.max(0, row.top - covered);
      covered = Math.max(covered, row.bottom);
    }
    return Math.round(missing + Math.max(0, bottom - covered));
  });
}

/** Scrolls down frame by frame: how long a frame takes, and how many of them show nothing of what is asked for. */
async function frames(page: Page, what: string): Promise<{ median: number; empty: number }> {
  return await page.evaluate(async (selector) => {
    scrollTo(0, 0);
    const times: number[] = [];
    let [empty, before] = [0, performance.now()];
    for (let i = 0; i < 80; i++) {
      scrollBy(0, 120);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const isSeen = [...document.querySelectorAll(selector)].some((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return bottom > 60 && top < innerHeight;
      });
      if (!isSeen) empty += 1;
      times.push(performance.now() - before);
      before = performance.now();
    }
    return { median: times.sort((a, b) => a - b)[40] ?? Infinity, empty };
  }, what);
}
