import { expect, test } from 'vitest';
import { NO_FAULTS, axePage, faults } from './axe.ts';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('the log is reached by keyboard, takes a step back and does it again, and says so to others', async () => {
  const { client } = stage.api;
  const { id } = first((await client.statement.search.query({ limit: 1 })).rows);
  const entry = first(await client.review.decide.mutate({ ids: [id], verdict: 'rejected', why: 'said by nobody' }));
  const verdict = async () => (await client.statement.get.query({ id })).review.verdict;
  const { page, problems } = await visit(stage.browser);
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  for (const key of ['g', 'l']) await page.keyboard.press(key);
  const line = page.locator(`[data-entry="${entry.id}"]`);
  await line.getByText('said by nobody').waitFor();
  await line.getByRole('button', { name: /^Undo/u }).press('Enter');
  await line.getByRole('button', { name: /^Do it again/u }).waitFor();
  expect(await verdict()).toBe('unreviewed');
  await line.getByRole('button', { name: /^Do it again/u }).press('Enter');
  await line.getByRole('button', { name: /^Undo/u }).waitFor();
  expect(await verdict()).toBe('rejected');
  expect(await page.locator('[data-entry]').count()).toBe(3);
  await page.getByLabel('What was done').selectOption('review');
  await expect.poll(async () => await page.locator('[data-entry]').count()).toBe(1);
  const other = await visit(stage.browser, { locale: 'fr-FR' });
  await other.page.goto(page.url(), { waitUntil: 'networkidle' });
  expect(await other.page.locator('[data-entry]').count()).toBe(1);
  expect(problems).toEqual([]);

  for (const locale of ['en-GB', 'fr-FR']) {
    const seen = await axePage(stage.browser, locale);
    await seen.goto(`${stage.web.url}/log`, { waitUntil: 'networkidle' });
    expect(await faults(seen)).toEqual(NO_FAULTS);
  }
});
