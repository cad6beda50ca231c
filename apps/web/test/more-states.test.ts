import { expect, test } from 'vitest';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('while rows are on their way, lines hold their place', async () => {
  const { page } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/compare`, { waitUntil: 'networkidle' });
  await page.route('**/api/**matrix**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.getByRole('button', { name: 'Who speaks of whom' }).click();
  await page.getByRole('status', { name: 'Loading…' }).waitFor();
  await page.locator('[data-picture] table').waitFor();
  expect(await page.getByRole('status', { name: 'Loading…' }).count()).toBe(0);
});

test('what can be shown is shown when a part of it fails, and the part says so', async () => {
  const { page } = await visit(stage.browser);
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  await page.route('**/api/**facets**', async (route) => await route.abort());
  await page.locator('.facets button[aria-pressed]').first().click();
  await page.locator('aside [role="alert"]').waitFor();
  await expect.poll(async () => new URL(page.url()).searchParams.get('q')).not.toBeNull();
  await page.locator('main section[aria-busy="false"] .statement').first().waitFor();
  expect(await page.locator('main section[aria-busy] [role="alert"]').count()).toBe(0);
});

test('a server that comes back is noticed without doing anything', async () => {
  const { page } = await visit(stage.browser);
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  await page.route('**/api/**', async (route) => await route.abort());
  await page.locator('main select').selectOption('oldest');
  await page.getByText('It is tried again every five seconds.').first().waitFor();
  const before = await page.locator('.statement').first().getAttribute('data-id');
  expect(before).not.toBeNull();
  await page.unroute('**/api/**');
  await page.getByText('This could not be loaded').first().waitFor({ state: 'detached' });
  await expect
    .poll(async () => await page.locator('.statement').first().getAttribute('data-id'), { timeout: 10_000 })
    .not.toBe(before);
});

test('two versions of a text are linked, and what became of the statements is shown', async () => {
  const url = 'https://vigie.example/port';
  const add = async (text: string) => {
    const { id } = await stage.api.client.source.add.mutate({ items: [{ name: url, url, text, outlet: 'La Vigie' }] });
    await expect
      .poll(async () => (await stage.api.client.job.get.query({ id })).state, { timeout: 30_000 })
      .toBe('done');
    return first((await stage.api.client.job.items.query({ id })).rows).sourceId ?? '';
  };
  const head =
    'Le port reste ouvert\n\n« Le port restera ouvert jusqu’au printemps prochain », a déclaré Ondine Marchevel, maire de Port-Nève.\n\n';
  await add(`${head}« Nous n’avons rien décidé », a dit son adjoint Célestin Bray.\n`);
  const later = await add(
    `${head.replace('prochain', 'suivant')}« La digue tiendra », a assuré l’ingénieure Maud Kervel.\n`,
  );
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/sources/${later}`, { waitUntil: 'networkidle' });
  await page.getByText('2 versions').waitFor();
  await page.getByRole('button', { name: 'What changed since the version before' }).click();
  await page.locator('[data-change="gone"]').getByText('Nous n’avons rien décidé').waitFor();
  await page.locator('[data-change="added"]').getByText('La digue tiendra').waitFor();
  expect(await page.locator('[data-change="changed"] del').innerText()).toContain('printemps prochain');
  const { page: other } = await visit(stage.browser);
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await other.locator('[data-change="gone"]').waitFor();
  expect(problems).toEqual([]);
});

test('the updates of a live blog can be read in the order of time', async () => {
  const { rows } = await stage.api.client.source.list.query({ limit: 50 });
  const blog = rows.find(({ kind }) => kind === 'live-blog');
  const { page } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/sources/${blog?.id}`, { waitUntil: 'networkidle' });
  const labels = async () => await page.locator('.reader h2.num').allInnerTexts();
  const asPublished = await labels();
  expect(asPublished.length).toBeGreaterThan(2);
  await page.getByLabel('oldest first').check();
  await expect.poll(labels).toEqual(asPublished.toReversed());
  await expect.poll(() => new URL(page.url()).searchParams.get('order')).toBe('time');
  const link = page.getByRole('navigation', { name: 'Updates' }).locator('a').first();
  expect(await link.innerText()).toBe((await labels())[0]);
  await link.click();
  await page.locator('.reader [data-target]').first().waitFor();
});

test('feeds come out of an OPML file and go into one', async () => {
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/ops`, { waitUntil: 'networkidle' });
  const opml =
    '<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="La Vigie" xmlUrl="http://127.0.0.1:9/feed.xml"/></body></opml>';
  await page
    .locator('input[accept*="opml"]')
    .setInputFiles({ name: 'own.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) });
  await page.getByText('1 feed added.').waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as OPML' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('dixit.opml');
  expect(problems).toEqual([]);
});

test('verdicts are counted beside the other facets once there are some', async () => {
  const { client } = stage.api;
  const { rows } = await client.statement.search.query({ limit: 2 });
  await client.review.decide.mutate({ ids: rows.map(({ id }) => id), verdict: 'accepted' });
  const { page } = await visit(stage.browser);
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /^Only accepted/u }).click();
  await page.getByText('2 statements', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('is:accepted');
});

test('jobs are narrowed by their state, before they are paged', async () => {
  const { page } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/ops?state=failed`, { waitUntil: 'networkidle' });
  await page.getByText('No job is in this state.').waitFor();
  expect(await page.locator('[data-job]').count()).toBe(0);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.locator('[data-job]').first().waitFor();
});
