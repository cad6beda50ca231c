import { describe, expect, test } from 'vitest';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage({ isShared: true });

describe('search', () => {
  test('a click on a statement shows exactly its words in their text', async () => {
    const { page, problems } = await visit(stage.browser);
    await page.goto(stage.web.url);
    const rows = await page.locator('.statement').all();
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows.slice(0, 12)) {
      const id = (await row.getAttribute('data-id')) ?? '';
      await row.locator('[data-row]').click();
      await page.waitForURL((url) => url.searchParams.get('sel') === id);
      const { statement, context } = await stage.api.client.statement.context.query({ id });
      const drawer = page.locator('.drawer');
      await drawer
        .locator(`a[href^="/sources/${statement.sourceId}#c=${first(statement.parts).start}-"]`)
        .first()
        .waitFor();
      const shown = await drawer.locator('blockquote').innerText();
      const marked = (await drawer.locator('blockquote mark').allTextContents()).join('');
      const words = statement.parts.map(({ start, end }) =>
        context.text.slice(start - context.offset, end - context.offset),
      );
      expect(marked).toBe(words.join(''));
      expect(words.join(' […] ')).toBe(statement.text);
      expect(shown).not.toBe('');
    }
    expect(problems).toEqual([]);
  });

  test('a link restores query, order, filters and the open drawer in a new browser', async () => {
    const { rows } = await stage.api.client.statement.search.query({ q: 'kind:direct', sort: 'oldest' });
    const { id, text } = first(rows);
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/?q=kind%3Adirect&sort=oldest&sel=${id}`);
    expect(await page.locator('#query').inputValue()).toBe('kind:direct');
    expect(await page.locator('main select').inputValue()).toBe('oldest');
    await page.locator('.drawer mark').first().waitFor();
    expect(await page.locator('.statement [aria-current="true"]').innerText()).toContain(text.split(' […] ')[0]);
    expect(await page.locator('.statement').first().getAttribute('data-id')).toBe(id);
  });

  test('back closes what was opened, forward opens it again', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url);
    await page.locator('[data-row]').nth(2).click();
    await page.locator('.drawer mark').first().waitFor();
    await page.goBack();
    await page.locator('.drawer').waitFor({ state: 'detached' });
    await page.goForward();
    await page.locator('.drawer mark').first().waitFor();
  });

  test('c copies words, source and a link that leads back to them', async () => {
    const { rows } = await stage.api.client.statement.search.query({ q: 'kind:direct', limit: 1 });
    const { id, text, source, span } = first(rows);
    const { page } = await visit(stage.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${stage.web.url}/?sel=${id}`, { waitUntil: 'networkidle' });
    await page.locator('.drawer mark').first().waitFor();
    await page.keyboard.press('c');
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(text);
    expect(copied).toContain(source.outlet ?? '');
    expect(copied).toContain(`${stage.web.url}/sources/${source.id}#c=${span?.start}-`);
  });

  test('a facet edits the query, asks for one value or shuts it out', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url);
    const { total } = await stage.api.client.statement.search.query({ q: 'kind:mixed', limit: 1 });
    await page.getByRole('button', { name: /^Only partly quoted speech/u }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'kind:mixed');
    await page
      .getByRole('status')
      .filter({ hasText: `${total} statements` })
      .waitFor();
    expect(await page.locator('#query').inputValue()).toBe('kind:mixed');
    await page.goBack();
    await page.getByRole('button', { name: 'Without partly quoted speech' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === '-kind:mixed');
  });

  test('copies of one article stand once, until one asks for each', async () => {
    const { rows } = await stage.api.client.statement.search.query({ limit: 500 });
    const byWords = Map.groupBy(
      rows.filter(({ utteranceId }) => utteranceId !== null),
      ({ utteranceId, text }) => `${utteranceId} ${text.toLowerCase()}`,
    );
    const [one, other] = [...byWords.values()].find((same) => same.length > 1) ?? [];
    if (!one || !other) throw new Error('no copy in the demo corpus');
    const { page } = await visit(stage.browser);
    const q = `"${one.text}"`;
    await page.goto(`${stage.web.url}/?q=${encodeURIComponent(q)}`, { waitUntil: 'networkidle' });
    expect(await page.locator('.statement').count()).toBe(1);
    await page.locator('.statement').getByText('same words in').waitFor();
    await page.getByRole('checkbox', { name: /^Show \d+ cop/u }).check();
    await page.waitForURL((url) => url.searchParams.get('copies') === 'true');
    expect(await page.locator('.statement').count()).toBeGreaterThan(1);
  });

  test('the questions to begin with all have answers', async () => {
    const { page } = await visit(stage.browser);
    for (const i of [0, 1, 2]) {
      await page.goto(stage.web.url, { waitUntil: 'networkidle' });
      await page.getByTestId('questions').getByRole('button').nth(i).click();
      await page.waitForURL((url) => (url.searchParams.get('q') ?? '') !== '');
      await page.locator('.statement').first().waitFor();
      expect(await page.getByTestId('questions').count()).toBe(0);
    }
  });

  test('a list shows days, and no speaker twice', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    for (const line of await page.locator('.statement-meta').allInnerTexts()) {
      expect(line).not.toMatch(/\d:\d\d/u);
      const [name, next] = line.split('·').map((part) => part.trim().toLowerCase());
      expect(name).not.toBe(next);
    }
  });

  test('a malformed query is shown at its character, with the literal search instead', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url);
    await page.locator('#query').fill('summit kind:nonsense');
    await page.keyboard.press('Enter');
    const fault = page.locator('#query-fault');
    expect(await fault.locator('mark').innerText()).toBe('kind:nonsense');
    expect(await fault.innerText()).toContain('character 8');
    await fault.getByRole('button').click();
    await page.waitForURL((url) => url.searchParams.get('q') === '"summit kind:nonsense"');
  });

  test('no hits: names the condition whose removal helps, with the count', async () => {
    const { page } = await visit(stage.browser);
    const { total } = await stage.api.client.statement.search.query({ q: 'kind:direct', limit: 1 });
    await page.goto(`${stage.web.url}/?q=${encodeURIComponent('kind:direct qqqqq')}`);
    const help = page.getByTestId('no-hits');
    await help.getByText(`${total} statements`).waitFor();
    await help.getByRole('button', { name: 'Without qqqqq' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'kind:direct');
  });

  test('the chart has a table twin with the same numbers', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    await page.locator('svg[role="img"]').waitFor();
    await page.keyboard.press('t');
    const table = page.locator('main table');
    await table.waitFor();
    const totals = await table.locator('tbody td:last-child').allInnerTexts();
    const { bins, undated } = await stage.api.client.statement.histogram.query({});
    const { total } = await stage.api.client.statement.search.query({ limit: 1 });
    const sum = totals.reduce((all, text) => all + Number(text), 0);
    expect(sum).toBe(bins.reduce((all, bin) => all + bin.direct + bin.indirect + bin.mixed, 0));
    expect(sum + undated).toBe(total);
  });
});
