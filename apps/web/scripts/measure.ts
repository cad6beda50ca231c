// How fast the Search screen answers over many statements, in a real browser: `pnpm --filter @dixit/web measure
// [STATEMENTS]` (100,000 when left out), after a build.
import type { Locator, Page } from 'playwright-core';
import { launch, visit } from '../test/browser.ts';
import { startApi, startWeb } from '../test/servers.ts';

const RUNS = 40;
const [count = '100000'] = process.argv.slice(2).filter((word) => word !== '--');

process.stdout.write(`Putting ${count} statements in…\n`);
const api = await startApi({ statements: Number(count) });
const web = await startWeb(api.url);
const browser = await launch();
try {
  const { page } = await visit(browser);
  report('drawer opens', await drawers(page));
  await page.goto(web.url, { waitUntil: 'networkidle' });
  report('a facet click answers', await facets(page));
} finally {
  await browser.close();
  await web.stop();
  await api.stop();
}

/** Presses a row straight away, without resting on it; each one anew. */
async function drawers(page: Page): Promise<number[]> {
  const times: number[] = [];
  // As many as stand in a list when it opens; those after them are drawn only near the window.
  for (const sort of ['newest', 'oldest']) {
    await page.goto(`${web.url}/?sort=${sort}`, { waitUntil: 'networkidle' });
    for (let i = 0; i < RUNS / 2; i++) times.push(await drawer(page, page.locator('main [data-row]').nth(i)));
  }
  return times;
}

async function drawer(page: Page, row: Locator): Promise<number> {
  await row.scrollIntoViewIfNeeded();
  const id = await row.getAttribute('data-row');
  const isOpen = `document.querySelector('.drawer article')?.dataset.evidence === ${JSON.stringify(id)}`;
  const time = await timed(page, row, isOpen);
  await page.keyboard.press('Escape');
  await page.locator('.drawer').waitFor({ state: 'detached' });
  return time;
}

/** Asks for each value in turn and lets go of it again: the list has to stand on the new query. */
async function facets(page: Page): Promise<number[]> {
  const values = page.locator('.facets section button[aria-pressed]:first-child');
  // The button is pressed, and the list busy, from one frame on.
  const answered = `document.querySelector('.facets [aria-pressed="true"]') !== null
    && document.querySelector('main section[aria-busy]')?.ariaBusy === 'false'`;
  const times: number[] = [];
  const count = await values.count();
  for (let i = 0; i < RUNS; i++) {
    times.push(await timed(page, values.nth(i % count), answered));
    await page.goBack();
    await page.waitForFunction(`document.querySelectorAll('.facets section button[aria-pressed="true"]').length === 0`);
    await page.waitForLoadState('networkidle');
  }
  return times;
}

/** Milliseconds from the press on something to the frame in which a condition holds. */
async function timed(page: Page, target: Locator, condition: string): Promise<number> {
  await page.evaluate(`void (window.answer = new Promise((resolve) => {
    addEventListener('click', () => {
      const start = performance.now();
      const look = () => (${condition}) ? resolve(performance.now() - start) : requestAnimationFrame(look);
      requestAnimationFrame(look);
    }, { once: true, capture: true });
  }))`);
  await target.click();
  return await page.evaluate<number>('window.answer');
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(0);
  process.stdout.write(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, of ${sorted.length}\n`);
}
