import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_FAULTS, axePage, faults } from './axe.ts';
import { visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const pickedOf = (page: Page): string[] => (new URL(page.url()).searchParams.get('pick') ?? '').split('.');
const rowIds = async (page: Page): Promise<string[]> =>
  await page.locator('.statement').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id') ?? ''));

/** Opens an address of the dashboard and waits until it listens to keys. */
async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(stage.web.url + address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => {
    const box = document.querySelector('#query');
    return box !== null && Object.keys(box).some((key) => key.startsWith('__reactProps'));
  });
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands and names' }).waitFor();
}

/** Presses the button, then the format; the file that arrives. */
async function exported(page: Page, scope: string, format: 'CSV' | 'JSONL'): Promise<string> {
  await page.locator(scope).getByRole('button', { name: 'Export', exact: true }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: new RegExp(`^${format},`, 'u') }).click();
  return await readFile(await (await file).path(), 'utf8');
}

describe('selection', () => {
  test('x picks the row, Shift and x a range, and a link brings the selection back', async () => {
    const { page, problems } = await visit(stage.browser);
    await open(page);
    const ids = await rowIds(page);
    for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
    await page.getByText('3 selected').waitFor();
    await expect.poll(() => pickedOf(page)).toEqual(ids.slice(0, 3));
    const other = await visit(stage.browser);
    await other.page.goto(page.url());
    await other.page.getByText('3 selected').waitFor();
    expect(await other.page.locator('[data-pick]:checked').count()).toBe(3);
    await page.keyboard.press('x');
    await page.getByText('2 selected').waitFor();
    expect(problems).toEqual([]);
  });

  test('a click with Shift picks a range and opens nothing; boxes are large enough and named', async () => {
    const { page } = await visit(stage.browser);
    await open(page);
    const ids = await rowIds(page);
    await page.locator('[data-pick]').nth(1).click();
    await page
      .locator('[data-row]')
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await expect.poll(() => pickedOf(page)).toEqual(ids.slice(1, 5));
    expect(new URL(page.url()).searchParams.get('sel')).toBeNull();
    expect(page.context().pages()).toHaveLength(1);
    const box = await page.locator('.pick-box').first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const names = await page.getByRole('checkbox', { name: /^Select: ./u }).count();
    expect(names).toBe(ids.length);
  });

  test('rejecting takes rows away, Undo brings them back', async () => {
    const { page } = await visit(stage.browser);
    const { total } = await stage.api.client.statement.search.query({ limit: 1 });
    await open(page);
    const ids = await rowIds(page);
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('r');
    await page.getByText('2 statements rejected').waitFor();
    await expect.poll(async () => (await stage.api.client.statement.search.query({ limit: 1 })).total).toBe(total - 2);
    await expect.poll(async () => (await rowIds(page)).includes(ids[0] ?? '')).toBe(false);
    await page.keyboard.press('u');
    await page.getByText('Undone').waitFor();
    await expect.poll(async () => await rowIds(page)).toEqual(ids);
    expect((await stage.api.client.statement.search.query({ limit: 1 })).total).toBe(total);
  });

  test('accepting says so on the row', async () => {
    const { page } = await visit(stage.browser);
    await open(page);
    const [id = ''] = await rowIds(page);
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('a');
    await page.getByText('1 statement accepted').waitFor();
    await page.locator(`.statement[data-id="${id}"]`).getByText('accepted').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator(`.statement[data-id="${id}"]`).getByText('accepted').waitFor({ state: 'detached' });
  });

  test('citations of what is picked are copied, each with its link', async () => {
    const { page } = await visit(stage.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await open(page);
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Copy citations' }).click();
    await page.getByText('2 citations copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n\n')).toHaveLength(2);
    expect(copied.match(/\/sources\/so_[0-9a-z]+#c=\d+-\d+/gu)).toHaveLength(2);
  });
});

describe('export', () => {
  test('is all of what the query finds, in the order shown, as many rows as the menu says', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/?q=kind%3Adirect&sort=oldest`, { waitUntil: 'networkidle' });
    const { total, rows } = await stage.api.client.statement.search.query({
      q: 'kind:direct',
      sort: 'oldest',
      limit: 500,
    });
    const jsonl = (await exported(page, 'main', 'JSONL')).trim().split('\n');
    expect(jsonl).toHaveLength(total);
    expect(jsonl.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(rows.map(({ id }) => id));
    await page.locator('main').getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText(`Export ${total} statements`).waitFor();
  });

  test('of a selection is those rows', async () => {
    const { page } = await visit(stage.browser);
    await open(page);
    for (const key of ['j', 'x', 'j', 'j', 'x']) await page.keyboard.press(key);
    await expect.poll(() => pickedOf(page)).toHaveLength(2);
    const picked = pickedOf(page);
    const jsonl = (await exported(page, '.pick-bar', 'JSONL')).trim().split('\n');
    expect(jsonl.map((line) => (JSON.parse(line) as { id: string }).id).toSorted()).toEqual(picked.toSorted());
    const csv = await exported(page, '.pick-bar', 'CSV');
    for (const id of picked) expect(csv).toContain(id);
  });
});

describe('completion', () => {
  test('names come out of the data with their counts, by keyboard alone; nothing is asked for before', async () => {
    const { page, problems } = await visit(stage.browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page);
    const complete = () => asked.filter((url) => url.includes('statement.complete')).length;
    const scripts = asked.filter((url) => url.endsWith('.js')).length;
    const facets = await stage.api.client.statement.facets.query({});
    const speaker = facets.find(({ field }) => field === 'by')?.values[0];
    if (!speaker) throw new Error('no speaker in the demo corpus');
    expect(complete()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type(`by:${speaker.label.slice(0, 3).toLowerCase()}`, { delay: 30 });
    const option = page.getByRole('listbox').getByRole('option', { name: speaker.label });
    await option.waitFor();
    expect(asked.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(scripts);
    expect(complete()).toBeGreaterThan(0);
    expect(await option.innerText()).toContain(String(speaker.count));
    expect(await page.locator('#query').getAttribute('aria-expanded')).toBe('true');
    for (let i = 0; i < 8 && (await option.getAttribute('data-highlighted')) === null; i++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    const written = /\s/u.test(speaker.label) ? `by:"${speaker.label}" ` : `by:${speaker.label} `;
    await expect.poll(async () => await page.locator('#query').inputValue()).toBe(written);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === written.trim());
    await page.locator('.statement').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('names of fields lead on to their values', async () => {
    const { page } = await visit(stage.browser);
    await open(page);
    await page.keyboard.press('/');
    await page.keyboard.type('summit ki', { delay: 30 });
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /^kind:/u })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('#query').inputValue()).toBe('summit kind:');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /^indirect/u })
      .waitFor();
    await page.keyboard.type('ind', { delay: 30 });
    await expect.poll(async () => await page.getByRole('listbox').getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('#query').inputValue()).toBe('summit kind:indirect ');
  });

  test('in French the fields have their French names; what is typed before the box is ready is kept', async () => {
    const { page } = await visit(stage.browser, { locale: 'fr-FR' });
    await open(page);
    await page.keyboard.press('/');
    await page.keyboard.type('sommet for');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /^forme:/u })
      .waitFor();
    expect(await page.locator('#query').inputValue()).toBe('sommet for');
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('query');
    expect(await page.locator('#query').inputValue()).toBe('sommet for');
  });
});

describe('what is kept', () => {
  test('a search is saved under a name, opened, removed, and brought back', async () => {
    const { page, problems } = await visit(stage.browser);
    await open(page, '/?q=kind%3Amixed&sort=oldest');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Half quoted');
    await page.keyboard.press('Enter');
    await page.getByText('Saved: Half quoted').waitFor();
    expect(await stage.api.client.saved.list.query({})).toMatchObject([
      { name: 'Half quoted', query: 'kind:mixed', sort: 'oldest' },
    ]);
    const other = await visit(stage.browser);
    await open(other.page);
    await other.page.getByRole('button', { name: 'Keep', exact: true }).click();
    await other.page.getByRole('link', { name: /^Half quoted/u }).click();
    await other.page.waitForURL((url) => url.search === '?q=kind%3Amixed&sort=oldest');
    await page.getByRole('button', { name: 'Remove Half quoted' }).click();
    await page.getByText('Removed: Half quoted').waitFor();
    expect(await stage.api.client.saved.list.query({})).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await stage.api.client.saved.list.query({})).length).toBe(1);
    expect(problems).toEqual([]);
  });

  test('a frozen list has a link of its own, stays as it was, exports itself, and leads back', async () => {
    const { page, problems } = await visit(stage.browser);
    await open(page, '/?q=kind%3Adirect');
    const ids = await rowIds(page);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    const { total } = await stage.api.client.statement.search.query({ q: 'kind:direct', limit: 1 });
    await page.getByRole('button', { name: `Freeze ${total} statements` }).click();
    await page.waitForURL((url) => url.searchParams.has('snap'));
    await page.getByRole('heading', { name: /^Frozen as of \d/u }).waitFor();
    const [gone = ''] = ids;
    const [entry] = await stage.api.client.review.decide.mutate({ ids: [gone], verdict: 'rejected' });
    const other = await visit(stage.browser);
    await open(other.page, new URL(page.url()).search === '' ? '/' : `/${new URL(page.url()).search}`);
    expect((await rowIds(other.page)).slice(0, 20)).toEqual(ids.slice(0, 20));
    const jsonl = (await exported(other.page, 'main', 'JSONL')).trim().split('\n');
    expect(jsonl).toHaveLength(total);
    await stage.api.client.review.undo.mutate({ entry: entry?.id ?? 0 });
    await other.page.getByRole('link', { name: 'Back to the live search' }).click();
    await other.page.waitForURL((url) => url.search === '?q=kind%3Adirect');
    expect([...problems, ...other.problems]).toEqual([]);
  });

  test('a frozen list that is not there is a page that says so', async () => {
    const { page } = await visit(stage.browser);
    const answer = await page.goto(`${stage.web.url}/?snap=sn_0000000000000000`);
    expect(answer?.status()).toBe(404);
  });

  test('a statement that is gone says so in the drawer', async () => {
    const { page } = await visit(stage.browser);
    await open(page, '/?sel=st_0000000000000000');
    await page.locator('.drawer').getByText('no longer there').waitFor();
  });
});

test('from a statement to what was said around that time', async () => {
  const { rows } = await stage.api.client.statement.search.query({ q: 'has:date', limit: 1 });
  const { page } = await visit(stage.browser);
  await open(page, `/?sel=${rows[0]?.id}`);
  await page.locator('.drawer').getByRole('link', { name: '± 7 days' }).click();
  await page.waitForURL((url) => /^since:\S+ until:\S+$/u.test(url.searchParams.get('q') ?? ''));
  await expect.poll(async () => (await rowIds(page)).includes(rows[0]?.id ?? '')).toBe(true);
  await page.locator('.drawer mark').first().waitFor();
});

describe('palette', () => {
  test('leads to screens and names, by keyboard alone', async () => {
    const { page, problems } = await visit(stage.browser);
    await open(page);
    await openPalette(page);
    await page.keyboard.type('events', { delay: 20 });
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/events');
    const { rows } = await stage.api.client.actor.list.query({ limit: 1 });
    const name = rows[0]?.name.en ?? rows[0]?.name.fr ?? '';
    await openPalette(page);
    await page.keyboard.type(name, { delay: 20 });
    await page.getByRole('option', { name }).first().click();
    await page.waitForURL((url) => url.pathname === `/actors/${rows[0]?.id}`);
    expect(problems).toEqual([]);
  });

  test('does commands: language, theme, freeze', async () => {
    const { page } = await visit(stage.browser);
    await open(page, '/?q=kind%3Adirect');
    await openPalette(page);
    await page.keyboard.type('dark', { delay: 20 });
    await page.keyboard.press('Enter');
    await expect.poll(async () => await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await openPalette(page);
    await page.keyboard.type('freeze', { delay: 20 });
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.has('snap'));
    await openPalette(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('a long list', () => {
  test('is read on while one scrolls, and nothing of it is left out', async () => {
    const { total } = await stage.api.client.statement.search.query({ limit: 1 });
    expect(total).toBeGreaterThan(200);
    const { page, problems } = await visit(stage.browser);
    await open(page, '/?copies=true');
    const seen = new Set<string>();
    const further = async (): Promise<number> => {
      await page.evaluate(() => scrollBy(0, 300));
      await expect.poll(async () => await page.locator('.statement').evaluateAll(isFilled)).toBe(true);
      for (const id of await rowIds(page)) seen.add(id);
      return seen.size;
    };
    await expect.poll(further, { interval: 10, timeout: 60_000 }).toBe(total);
    // Only those near the window stand in the page now.
    await expect.poll(async () => await page.locator('.statement').count()).toBeLessThan(100);
    expect(problems).toEqual([]);
  });
});

describe.each(['en-GB', 'fr-FR'])('in %s, axe finds nothing', (locale) => {
  test.each(['selection', 'kept', 'snapshot', 'palette'])('%s', async (what) => {
    const page = await axePage(stage.browser, locale);
    const { id } = await stage.api.client.snapshot.freeze.mutate({ q: 'kind:direct' });
    await open(page, what === 'snapshot' ? `/?snap=${id}` : '/');
    if (what === 'selection') {
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
      await page.locator('.pick-bar').waitFor();
    } else if (what === 'palette') {
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    } else if (what === 'kept') {
      await page.locator('main [data-key="keep"]').click();
      await page.locator('.menu').waitFor();
    }
    expect(await faults(page)).toEqual(NO_FAULTS);
  });
});

/** Rows stand from the top of the window to near its foot, which is more than one goes on at once. */
const isFilled = (rows: Element[]): boolean => {
  const boxes = rows.map((row) => row.getBoundingClientRect());
  const isAtTop = scrollY < 400 || Math.min(...boxes.map(({ top }) => top)) < 150;
  return isAtTop && Math.max(...boxes.map(({ bottom }) => bottom)) > innerHeight - 250;
};
