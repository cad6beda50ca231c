import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage({ isShared: true });
/** An event of the demo corpus with figures, copies and disputes. */
let id: string;

beforeAll(async () => {
  const { rows } = await stage.api.client.event.list.query({ sort: 'sources' });
  id = rows[0]?.id ?? '';
});

describe('compare', () => {
  test('from the rail to the sources of an event side by side, without a mouse', async () => {
    const { page, problems } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL(`${stage.web.url}/compare`);
    await page.locator('[data-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${stage.web.url}/compare?ev=${id}`);
    await page.locator('.grid-table').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('pinned sources stand alone, in a link as well; copies only when asked for', async () => {
    const { sources } = await stage.api.client.event.compare.query({ id });
    const copies = sources.filter((source) => source.copyGroupId !== null && source.copyGroupId !== source.id);
    const pins = sources.filter((source) => !copies.includes(source)).slice(0, 2);
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/compare?ev=${id}`, { waitUntil: 'networkidle' });
    const columns = page.locator('[aria-label="Facts"] thead th');
    await expect.poll(async () => await columns.count(), { timeout: 10_000 }).toBe(sources.length - copies.length + 1);
    for (const { id: pin } of pins) await page.locator(`[data-pin="${pin}"]`).click();
    await expect.poll(async () => await columns.count(), { timeout: 10_000 }).toBe(3);
    const other = await visit(stage.browser, { locale: 'fr-FR' });
    await other.page.goto(page.url(), { waitUntil: 'networkidle' });
    expect(await other.page.locator('[aria-label="Faits"] thead th').count()).toBe(3);
    await page.getByRole('button', { name: 'Show all sources' }).click();
    await expect.poll(async () => await columns.count(), { timeout: 10_000 }).toBe(sources.length - copies.length + 1);
    const one = pins[0]?.id ?? '';
    await page.goto(`${stage.web.url}/compare?ev=${id}&src=${one}`, { waitUntil: 'networkidle' });
    await page.getByText('At least two independent sources are needed').waitFor();
  });

  test('pairs that only seem to disagree say why, and every side leads to its words', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/compare?ev=${id}`, { waitUntil: 'networkidle' });
    const apart = page.getByRole('region', { name: 'Different, and why it is no contradiction' });
    expect((await apart.locator('li[data-kind] > p').first().innerText()).length).toBeGreaterThan(20);
    await apart.locator('li[data-kind] a').first().click();
    await page.locator('.drawer blockquote mark').first().waitFor();
  });

  test('figures stand in a table, with who asserts each, in which source, and open its words', async () => {
    const { figures, sources } = await stage.api.client.event.compare.query({ id });
    const shown = figures.filter(({ sourceId }) =>
      sources.some(({ id: own, copyGroupId }) => own === sourceId && (copyGroupId === null || copyGroupId === own)),
    );
    expect(shown.length).toBeGreaterThan(0);
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/compare?ev=${id}`, { waitUntil: 'networkidle' });
    const table = page.locator('[data-picture="figures"] tbody tr');
    await expect.poll(async () => await table.count(), { timeout: 10_000 }).toBe(shown.length);
    await table.first().locator('a').click();
    await page.locator('.drawer blockquote mark').first().waitFor();
  });

  test('a cell of the matrix leads to exactly the statements that it counts', async () => {
    const matrix = await stage.api.client.statement.matrix.query({ q: '', role: 'about' });
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/compare?kind=matrix`, { waitUntil: 'networkidle' });
    expect(await page.locator('.matrix-cell').count()).toBe(matrix.cells.length);
    const cell = page.locator('.matrix-cell').first();
    const count = await cell.innerText();
    await cell.click();
    await page.waitForURL((url) => url.pathname === '/' && (url.searchParams.get('q') ?? '').includes('about:'));
    const { total } = await stage.api.client.statement.search.query({
      q: new URL(page.url()).searchParams.get('q') ?? '',
    });
    expect(String(total)).toBe(count);
  });
});

describe('pictures', () => {
  test('t turns the lanes into a table and back; both are files', async () => {
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/events/${id}`, { waitUntil: 'networkidle' });
    const picture = page.locator('[data-picture="speakers"]');
    await picture.locator('svg[role="img"]').waitFor();
    expect(await picture.locator('svg[role="img"] text').count()).toBeGreaterThan(2);
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      picture.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    const drawn = await readFile(await svg.path(), 'utf8');
    expect(drawn).toMatch(/^<svg/u);
    expect(drawn).not.toMatch(/var\(--|class=/u);
    await page.keyboard.press('t');
    const rows = await picture.locator('tbody tr').count();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      picture.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect((await readFile(await csv.path(), 'utf8')).split('\r\n').length).toBe(rows + 2);
    const { statements } = await stage.api.client.event.get.query({ id });
    expect(rows).toBe(statements.length);
    await page.keyboard.press('t');
    await picture.locator('svg[role="img"]').waitFor();
    expect(problems).toEqual([]);
  });

  test('the grid of facts and the matrix are files as well, with all that stands in their cells', async () => {
    const { page } = await visit(stage.browser, { locale: 'fr-FR' });
    for (const [address, name] of [
      [`/events/${id}`, 'facts'],
      ['/compare?kind=matrix', 'matrix-about'],
    ] as const) {
      await page.goto(stage.web.url + address, { waitUntil: 'networkidle' });
      const picture = page.locator(`[data-picture="${name}"]`);
      const [svg] = await Promise.all([
        page.waitForEvent('download'),
        picture.getByRole('button', { name: 'Enregistrer en SVG' }).click(),
      ]);
      expect(svg.suggestedFilename()).toBe(`${name}.svg`);
      const drawn = await readFile(await svg.path(), 'utf8');
      expect(drawn).toMatch(/^<svg/u);
      expect(drawn).not.toMatch(/var\(--|class=|NaN/u);
      const words = await picture.locator('th a, td a').evaluateAll((all) =>
        all.flatMap((each) => {
          const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
          const seen: string[] = [];
          while (texts.nextNode())
            if (!texts.currentNode.parentElement?.closest('.sr-only')) seen.push(texts.currentNode.textContent ?? '');
          return seen.flatMap((text) => text.match(/[\p{L}\d]{4,}/gu) ?? []);
        }),
      );
      expect(words.length).toBeGreaterThan(10);
      expect(words.filter((word) => !drawn.includes(word))).toEqual([]);
    }
  });

  test.each([1280, 360])('lanes and dots stay within %i pixels', async (width) => {
    const { page } = await visit(stage.browser, { viewport: { width, height: 800 } });
    for (const address of [`/events/${id}`, `/compare?ev=${id}`]) {
      await page.goto(stage.web.url + address, { waitUntil: 'networkidle' });
      const wide = await page
        .locator('svg[role="img"]')
        .evaluateAll((all) =>
          all.filter((svg) => svg.getBoundingClientRect().right > innerWidth).map(({ ariaLabel }) => ariaLabel),
        );
      expect(wide).toEqual([]);
    }
  });
});

test.each(['/compare', '/compare?kind=matrix', 'an event'])('%s fits 320 pixels', async (screen) => {
  const { page } = await visit(stage.browser, { viewport: { width: 320, height: 640 } });
  const address = screen === 'an event' ? `/compare?ev=${id}` : screen;
  await page.goto(stage.web.url + address, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
