import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, visit } from './browser.ts';
import { type Api, type Server, loadDemo, startApi, startWeb } from './servers.ts';

let api: Api;
let web: Server;
let browser: Browser;

beforeAll(async () => {
  [api, browser] = await Promise.all([startApi(), launch()]);
  web = await startWeb(api.url);
  await loadDemo(api.client);
});

afterAll(async () => {
  await browser.close();
  await web.stop();
  await api.stop();
});

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing found');
  return item;
};

describe('search', () => {
  test('a click on a statement shows exactly its words in their text', async () => {
    const { page, problems } = await visit(browser);
    await page.goto(web.url);
    const rows = await page.locator('.statement').all();
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows.slice(0, 12)) {
      const id = (await row.getAttribute('data-id')) ?? '';
      await row.locator('[data-row]').click();
      await page.waitForURL((url) => url.searchParams.get('sel') === id);
      const { statement, context } = await api.client.statement.context.query({ id });
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
    const { rows } = await api.client.statement.search.query({ q: 'kind:direct', sort: 'oldest' });
    const { id, text } = first(rows);
    const { page } = await visit(browser);
    await page.goto(`${web.url}/?q=kind%3Adirect&sort=oldest&sel=${id}`);
    expect(await page.locator('#query').inputValue()).toBe('kind:direct');
    expect(await page.locator('main select').inputValue()).toBe('oldest');
    await page.locator('.drawer mark').first().waitFor();
    expect(await page.locator('.statement [aria-current="true"]').innerText()).toContain(text.split(' […] ')[0]);
    expect(await page.locator('.statement').first().getAttribute('data-id')).toBe(id);
  });

  test('back closes what was opened, forward opens it again', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url);
    await page.locator('[data-row]').nth(2).click();
    await page.locator('.drawer mark').first().waitFor();
    await page.goBack();
    await page.locator('.drawer').waitFor({ state: 'detached' });
    await page.goForward();
    await page.locator('.drawer mark').first().waitFor();
  });

  test('c copies words, source and a link that leads back to them', async () => {
    const { rows } = await api.client.statement.search.query({ q: 'kind:direct', limit: 1 });
    const { id, text, source, span } = first(rows);
    const { page } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${web.url}/?sel=${id}`, { waitUntil: 'networkidle' });
    await page.locator('.drawer mark').first().waitFor();
    await page.keyboard.press('c');
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(text);
    expect(copied).toContain(source.outlet ?? '');
    expect(copied).toContain(`${web.url}/sources/${source.id}#c=${span?.start}-`);
  });

  test('a facet edits the query, asks for one value or shuts it out', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url);
    const { total } = await api.client.statement.search.query({ q: 'kind:mixed', limit: 1 });
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
    const { rows } = await api.client.statement.search.query({ limit: 500 });
    const byWords = Map.groupBy(
      rows.filter(({ utteranceId }) => utteranceId !== null),
      ({ utteranceId, text }) => `${utteranceId} ${text.toLowerCase()}`,
    );
    const [one, other] = [...byWords.values()].find((same) => same.length > 1) ?? [];
    if (!one || !other) throw new Error('no copy in the demo corpus');
    const { page } = await visit(browser);
    const q = `"${one.text}"`;
    await page.goto(`${web.url}/?q=${encodeURIComponent(q)}`, { waitUntil: 'networkidle' });
    expect(await page.locator('.statement').count()).toBe(1);
    await page.locator('.statement').getByText('same words in').waitFor();
    await page.getByRole('checkbox', { name: /^Show \d+ cop/u }).check();
    await page.waitForURL((url) => url.searchParams.get('copies') === 'true');
    expect(await page.locator('.statement').count()).toBeGreaterThan(1);
  });

  test('the questions to begin with all have answers', async () => {
    const { page } = await visit(browser);
    for (const i of [0, 1, 2]) {
      await page.goto(web.url, { waitUntil: 'networkidle' });
      await page.getByTestId('questions').getByRole('button').nth(i).click();
      await page.waitForURL((url) => (url.searchParams.get('q') ?? '') !== '');
      await page.locator('.statement').first().waitFor();
      expect(await page.getByTestId('questions').count()).toBe(0);
    }
  });

  test('a list shows days, and no speaker twice', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url, { waitUntil: 'networkidle' });
    for (const line of await page.locator('.statement-meta').allInnerTexts()) {
      expect(line).not.toMatch(/\d:\d\d/u);
      const [name, next] = line.split('·').map((part) => part.trim().toLowerCase());
      expect(name).not.toBe(next);
    }
  });

  test('a malformed query is shown at its character, with the literal search instead', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url);
    await page.locator('#query').fill('summit kind:nonsense');
    await page.keyboard.press('Enter');
    const fault = page.locator('#query-fault');
    expect(await fault.locator('mark').innerText()).toBe('kind:nonsense');
    expect(await fault.innerText()).toContain('character 8');
    await fault.getByRole('button').click();
    await page.waitForURL((url) => url.searchParams.get('q') === '"summit kind:nonsense"');
  });

  test('no hits: names the condition whose removal helps, with the count', async () => {
    const { page } = await visit(browser);
    const { total } = await api.client.statement.search.query({ q: 'kind:direct', limit: 1 });
    await page.goto(`${web.url}/?q=${encodeURIComponent('kind:direct qqqqq')}`);
    const help = page.getByTestId('no-hits');
    await help.getByText(`${total} statements`).waitFor();
    await help.getByRole('button', { name: 'Without qqqqq' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'kind:direct');
  });

  test('the chart has a table twin with the same numbers', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url, { waitUntil: 'networkidle' });
    await page.locator('svg[role="img"]').waitFor();
    await page.keyboard.press('t');
    const table = page.locator('main table');
    await table.waitFor();
    const totals = await table.locator('tbody td:last-child').allInnerTexts();
    const { bins, undated } = await api.client.statement.histogram.query({});
    const { total } = await api.client.statement.search.query({ limit: 1 });
    const sum = totals.reduce((all, text) => all + Number(text), 0);
    expect(sum).toBe(bins.reduce((all, bin) => all + bin.direct + bin.indirect + bin.mixed, 0));
    expect(sum + undated).toBe(total);
  });
});

describe('keyboard', () => {
  test('/ finds the box, j and k move, Enter opens, Escape closes, g leads elsewhere, ? helps', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-row'));
    expect(focused).toBe(await page.locator('[data-row]').nth(1).getAttribute('data-row'));
    await page.keyboard.press('Enter');
    await page.locator('.drawer mark').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.drawer').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe(focused);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.waitForURL(`${web.url}/events`);
  });

  test('from a question to a copied answer and on to an event without a mouse', async () => {
    const { page } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'], locale: 'fr-FR' });
    await page.goto(web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.keyboard.type('sommet');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'sommet');
    const { total } = await api.client.statement.search.query({ q: 'sommet' });
    await page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${total}\\sdéclaration`, 'u') })
      .waitFor();
    await page.locator('#query').press('Escape');
    await page.keyboard.press('j');
    await page.locator('.statement [data-row]:focus').waitFor();
    await page.keyboard.press('o');
    await page.locator('.drawer mark').first().waitFor();
    await page.keyboard.press('c');
    await page.getByText('Copié').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.drawer').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.waitForURL(`${web.url}/events`);
    await page.locator('[data-row^="ev_"]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\/ev_/u);
  });

  test('single keys can be switched off', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(false);
  });

  test('the first stop of the keyboard leads to the content', async () => {
    const { page } = await visit(browser);
    await page.goto(web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });
});

describe('reader', () => {
  test('the hash marks exactly its characters and brings them into view', async () => {
    const { rows } = await api.client.statement.search.query({ limit: 40 });
    const { page } = await visit(browser);
    for (const row of rows.filter(({ span }) => span !== null).slice(0, 5)) {
      const { source } = await api.client.source.get.query({ id: row.source.id });
      await page.goto(`${web.url}/sources/${row.source.id}#c=${row.span?.start}-${row.span?.end}`);
      await page.locator('[data-target]').first().waitFor();
      const marked = (await page.locator('[data-target]').allTextContents()).join('');
      expect(marked).toBe(source.text.slice(row.span?.start, row.span?.end));
      await expect.poll(async () => await page.locator('[data-target]').first().evaluate(isInView)).toBe(true);
    }
  });

  test('the whole frozen text is there, boilerplate folded, nothing added', async () => {
    const { rows } = await api.client.source.list.query({});
    const { page } = await visit(browser);
    for (const { id } of rows.slice(0, 4)) {
      const { source } = await api.client.source.get.query({ id });
      await page.goto(`${web.url}/sources/${id}`);
      await page.locator('.reader').waitFor();
      const shown = await page.locator('.reader').evaluate((element) => {
        for (const summary of element.querySelectorAll('summary')) summary.remove();
        return element.textContent;
      });
      const blocks = source.blocks
        .flatMap(({ span, update }) => {
          const label = update && update.labelSpan.end <= span.start ? [update.labelSpan] : [];
          return [...label, span].map(({ start, end }) => source.text.slice(start, end));
        })
        .join('');
      expect(shown.replace(/\s+/gu, '')).toBe(blocks.replace(/\s+/gu, ''));
    }
  });

  test('a mark selects its line in the list, n and p go through them', async () => {
    const { rows } = await api.client.source.list.query({});
    const id = rows.find(({ statements }) => statements > 5)?.id ?? '';
    const { statements } = await api.client.source.get.query({ id });
    const { page } = await visit(browser);
    await page.goto(`${web.url}/sources/${id}`, { waitUntil: 'networkidle' });
    await page.keyboard.press('n');
    await page.waitForURL((url) => url.searchParams.get('sel') === statements[0]?.id);
    await page.keyboard.press('n');
    await page.waitForURL((url) => url.searchParams.get('sel') === statements[1]?.id);
    expect(await page.locator('.reader-item[aria-current="true"]').innerText()).toContain(
      statements[1]?.text.split(' […] ')[0]?.slice(0, 20),
    );
    await page.keyboard.press('p');
    await page.waitForURL((url) => url.searchParams.get('sel') === statements[0]?.id);
    const mark = page.locator('.reader a.mark').last();
    const owner = (await mark.getAttribute('data-statements'))?.split(' ')[0];
    await mark.click();
    await page.waitForURL((url) => url.searchParams.get('sel') === owner);
    expect(await page.locator(`[data-item="${owner}"] a`).getAttribute('aria-current')).toBe('true');
  });
});

describe('events and actors', () => {
  test('every claim and cell of an event opens the words it rests on', async () => {
    const { rows } = await api.client.event.list.query({});
    const event = [...rows].sort((a, b) => b.independentSources - a.independentSources)[0];
    if (!event) throw new Error('no event in the demo corpus');
    const { page, problems } = await visit(browser);
    await page.goto(`${web.url}/events/${event.id}`, { waitUntil: 'networkidle' });
    const links = await page.locator('main a[href^="?"]').all();
    expect(links.length).toBeGreaterThan(3);
    for (const link of [first(links), ...links.slice(-1)]) {
      await link.click();
      await page.locator('.drawer mark').first().waitFor();
      expect(await page.locator('.drawer mark').first().innerText()).not.toBe('');
    }
    expect(problems).toEqual([]);
  });

  test('claims and sides of comparisons stand in their sentences, the words marked', async () => {
    const { rows } = await api.client.event.list.query({ limit: 1 });
    const { id } = first(rows);
    const { event, excerpts } = await api.client.event.get.query({ id });
    const { page } = await visit(browser);
    await page.goto(`${web.url}/events/${id}`, { waitUntil: 'networkidle' });
    const main = await page.locator('main').innerText();
    const marked = await page.locator('main .mark-words').allTextContents();
    for (const claim of event.stages) expect(marked).toContain(claim.text);
    for (const { text, span } of excerpts.slice(0, event.stages.length)) {
      expect(text.length).toBeLessThanOrEqual(Math.max(240, span.end - span.start));
      expect(main.replace(/\s+/gu, ' ')).toContain(text.replace(/\s+/gu, ' '));
    }
  });

  test('events come by how many sources speak of them, or the newest first', async () => {
    const { page } = await visit(browser);
    const orderOf = async () =>
      await page.locator('[data-row^="ev_"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
    const { rows } = await api.client.event.list.query({});
    expect(rows.map((row) => row.independentSources)).toEqual(
      rows.map((row) => row.independentSources).toSorted((a, b) => b - a),
    );
    await page.goto(`${web.url}/events`, { waitUntil: 'networkidle' });
    expect(await orderOf()).toEqual(rows.map((row) => row.id));
    await page.locator('main select').selectOption('newest');
    await page.waitForURL((url) => url.searchParams.get('sort') === 'newest');
    const newest = await api.client.event.list.query({ sort: 'newest' });
    await expect.poll(orderOf).toEqual(newest.rows.map((row) => row.id));
  });

  test('tabs of an actor are in the address', async () => {
    const { rows } = await api.client.actor.list.query({});
    const actor = [...rows].sort((a, b) => b.by - a.by)[0];
    const { page } = await visit(browser);
    await page.goto(`${web.url}/actors/${actor?.id}`, { waitUntil: 'networkidle' });
    expect(await page.locator('.statement [data-row^="st_"]').count()).toBe(Math.min(actor?.by ?? 0, 50));
    await page.getByRole('button', { name: /^About/u }).click();
    await page.waitForURL((url) => url.searchParams.get('tab') === 'about');
    await page.reload();
    expect(await page.getByRole('button', { name: /^About/u }).getAttribute('aria-pressed')).toBe('true');
  });

  test('an address that leads nowhere says so', async () => {
    const { page } = await visit(browser);
    const answer = await page.goto(`${web.url}/events/ev_0000000000000000`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
  });
});

describe('language and theme', () => {
  test('the first visit follows the browser, then the choice is kept', async () => {
    const { page } = await visit(browser, { locale: 'fr-FR' });
    await page.goto(web.url, { waitUntil: 'networkidle' });
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('link', { name: 'Évènements' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Events' }).waitFor();
    expect(page.url()).toBe(`${web.url}/`);
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('the theme follows the system until one is chosen', async () => {
    const { page } = await visit(browser, { colorScheme: 'dark' });
    await page.goto(web.url, { waitUntil: 'networkidle' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgb(21, 20, 18)');
    await page.locator('.rail select').selectOption('light');
    expect(await ground()).toBe('rgb(251, 250, 247)');
    await page.reload();
    expect(await ground()).toBe('rgb(251, 250, 247)');
  });

  test.each(['/', '/sources', '/events', '/actors', 'a source', 'an event'])('%s fits 320 pixels', async (screen) => {
    const { rows: sources } = await api.client.source.list.query({ limit: 1 });
    const { rows: events } = await api.client.event.list.query({});
    const event = events.find(({ independentSources }) => independentSources > 1);
    const known: Record<string, string> = {
      'a source': `/sources/${sources[0]?.id}`,
      'an event': `/events/${event?.id}`,
    };
    const { page } = await visit(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(web.url + (known[screen] ?? screen), { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
