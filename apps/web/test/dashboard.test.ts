import { describe, expect, test } from 'vitest';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage({ isShared: true });

describe('keyboard', () => {
  test('/ finds the box, j and k move, Enter opens, Escape closes, g leads elsewhere, ? helps', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
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
    await page.waitForURL(`${stage.web.url}/events`);
  });

  test('from a question to a copied answer and on to an event without a mouse', async () => {
    const { page } = await visit(stage.browser, {
      permissions: ['clipboard-read', 'clipboard-write'],
      locale: 'fr-FR',
    });
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.keyboard.type('sommet');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'sommet');
    const { total } = await stage.api.client.statement.search.query({ q: 'sommet' });
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
    await page.waitForURL(`${stage.web.url}/events`);
    await page.locator('[data-row^="ev_"]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\/ev_/u);
  });

  test('single keys can be switched off', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(false);
  });

  test('the first stop of the keyboard leads to the content', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });
});

describe('reader', () => {
  test('the hash marks exactly its characters and brings them into view', async () => {
    const { rows } = await stage.api.client.statement.search.query({ limit: 40 });
    const { page } = await visit(stage.browser);
    for (const row of rows.filter(({ span }) => span !== null).slice(0, 5)) {
      const { source } = await stage.api.client.source.get.query({ id: row.source.id });
      await page.goto(`${stage.web.url}/sources/${row.source.id}#c=${row.span?.start}-${row.span?.end}`);
      await page.locator('[data-target]').first().waitFor();
      const marked = (await page.locator('[data-target]').allTextContents()).join('');
      expect(marked).toBe(source.text.slice(row.span?.start, row.span?.end));
      await expect.poll(async () => await page.locator('[data-target]').first().evaluate(isInView)).toBe(true);
    }
  });

  test('the whole frozen text is there, boilerplate folded, nothing added', async () => {
    const { rows } = await stage.api.client.source.list.query({});
    const { page } = await visit(stage.browser);
    for (const { id } of rows.slice(0, 4)) {
      const { source } = await stage.api.client.source.get.query({ id });
      await page.goto(`${stage.web.url}/sources/${id}`);
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
    const { rows } = await stage.api.client.source.list.query({});
    const id = rows.find(({ statements }) => statements > 5)?.id ?? '';
    const { statements } = await stage.api.client.source.get.query({ id });
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/sources/${id}`, { waitUntil: 'networkidle' });
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
    const { rows } = await stage.api.client.event.list.query({});
    const event = [...rows].sort((a, b) => b.independentSources - a.independentSources)[0];
    if (!event) throw new Error('no event in the demo corpus');
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/events/${event.id}`, { waitUntil: 'networkidle' });
    const links = await page.locator('main a[href^="?"]').all();
    expect(links.length).toBeGreaterThan(3);
    for (const link of [first(links), ...links.slice(-1)]) {
      await link.click();
      await page.locator('.drawer mark').first().waitFor();
      expect(await page.locator('.drawer mark').first().innerText()).not.toBe('');
    }
    expect(problems).toEqual([]);
  });

  test('the hour of an event stands beside it in the time of the reader, and once where that is UTC', async () => {
    const { rows } = await stage.api.client.event.list.query({});
    const event = first(rows.filter(({ time }) => time?.instant && time.precision === 'minute'));
    const [near, far] = [
      await visit(stage.browser, { timezoneId: 'UTC' }),
      await visit(stage.browser, { timezoneId: 'Asia/Kathmandu' }),
    ];
    for (const { page } of [near, far])
      await page.goto(`${stage.web.url}/events/${event.id}`, { waitUntil: 'networkidle' });
    const own = far.page.locator('[data-reader-time]');
    await own.waitFor();
    const instant = new Date(Date.parse(event.time?.instant ?? '') + (5 * 60 + 45) * 60_000);
    expect(await own.innerText()).toMatch(
      new RegExp(`${instant.toISOString().slice(11, 16)} \\(UTC\\+05:45\\) · your time$`, 'u'),
    );
    expect(await near.page.locator('[data-reader-time]').count()).toBe(0);
    expect([...near.problems, ...far.problems]).toEqual([]);
  });

  test('claims and sides of comparisons stand in their sentences, the words marked', async () => {
    const { rows } = await stage.api.client.event.list.query({ limit: 1 });
    const { id } = first(rows);
    const { event, excerpts } = await stage.api.client.event.get.query({ id });
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/events/${id}`, { waitUntil: 'networkidle' });
    const main = await page.locator('main').innerText();
    const marked = await page.locator('main .mark-words').allTextContents();
    for (const claim of event.stages) expect(marked).toContain(claim.text);
    for (const { text, span } of excerpts.slice(0, event.stages.length)) {
      expect(text.length).toBeLessThanOrEqual(Math.max(240, span.end - span.start));
      expect(main.replace(/\s+/gu, ' ')).toContain(text.replace(/\s+/gu, ' '));
    }
  });

  test('events come by how many sources speak of them, or the newest first', async () => {
    const { page } = await visit(stage.browser);
    const orderOf = async () =>
      await page.locator('[data-row^="ev_"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
    const { rows } = await stage.api.client.event.list.query({ limit: 30 });
    expect(rows.map((row) => row.independentSources)).toEqual(
      rows.map((row) => row.independentSources).toSorted((a, b) => b - a),
    );
    await page.goto(`${stage.web.url}/events`, { waitUntil: 'networkidle' });
    expect(await orderOf()).toEqual(rows.map((row) => row.id));
    await page.locator('main select').selectOption('newest');
    await page.waitForURL((url) => url.searchParams.get('sort') === 'newest');
    const newest = await stage.api.client.event.list.query({ sort: 'newest', limit: 30 });
    await expect.poll(orderOf).toEqual(newest.rows.map((row) => row.id));
  });

  test('tabs of an actor are in the address', async () => {
    const { rows } = await stage.api.client.actor.list.query({});
    const actor = [...rows].sort((a, b) => b.by - a.by)[0];
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/actors/${actor?.id}`, { waitUntil: 'networkidle' });
    expect(await page.locator('.statement [data-row^="st_"]').count()).toBe(Math.min(actor?.by ?? 0, 30));
    await page.getByRole('button', { name: /^About/u }).click();
    await page.waitForURL((url) => url.searchParams.get('tab') === 'about');
    await page.reload();
    expect(await page.getByRole('button', { name: /^About/u }).getAttribute('aria-pressed')).toBe('true');
  });

  test('an address that leads nowhere says so', async () => {
    const { page } = await visit(stage.browser);
    const answer = await page.goto(`${stage.web.url}/events/ev_0000000000000000`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
  });
});

describe('language and theme', () => {
  test('the first visit follows the browser, then the choice is kept', async () => {
    const { page } = await visit(stage.browser, { locale: 'fr-FR' });
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('link', { name: 'Évènements' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Events' }).waitFor();
    expect(page.url()).toBe(`${stage.web.url}/`);
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('the theme follows the system until one is chosen', async () => {
    const { page } = await visit(stage.browser, { colorScheme: 'dark' });
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgb(21, 20, 18)');
    await page.locator('.rail select').selectOption('light');
    expect(await ground()).toBe('rgb(251, 250, 247)');
    await page.reload();
    expect(await ground()).toBe('rgb(251, 250, 247)');
  });

  test.each(['/', '/sources', '/events', '/actors', 'a source', 'an event'])('%s fits 320 pixels', async (screen) => {
    const { rows: sources } = await stage.api.client.source.list.query({ limit: 1 });
    const { rows: events } = await stage.api.client.event.list.query({});
    const event = events.find(({ independentSources }) => independentSources > 1);
    const known: Record<string, string> = {
      'a source': `/sources/${sources[0]?.id}`,
      'an event': `/events/${event?.id}`,
    };
    const { page } = await visit(stage.browser, { viewport: { width: 320, height: 640 } });
    await page.goto(stage.web.url + (known[screen] ?? screen), { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
