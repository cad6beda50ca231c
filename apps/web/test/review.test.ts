import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const itemOf = async (page: Page): Promise<string> =>
  (await page.locator('[data-item]').getAttribute('data-item')) ?? '';
const verdictOf = async (id: string) => (await stage.api.client.statement.get.query({ id })).review.verdict;
const queueOf = async () => {
  const { rows, total } = await stage.api.client.review.queue.query({});
  return { rows: rows.map(({ row }) => row), total };
};

describe('review', () => {
  test('a accepts, r rejects, u takes back, j and k move, all without a mouse', async () => {
    const { rows, total } = await queueOf();
    const [first, second, third] = rows.map(({ id }) => id);
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/review`, { waitUntil: 'networkidle' });
    expect(await itemOf(page)).toBe(first);
    await page.keyboard.press('j');
    await page.locator(`[data-item="${second}"]`).waitFor();
    await page.keyboard.press('k');
    await page.locator(`[data-item="${first}"]`).waitFor();
    await page.keyboard.press('a');
    await page.locator(`[data-item="${second}"]`).waitFor();
    await expect.poll(async () => await verdictOf(first ?? ''), { timeout: 10_000 }).toBe('accepted');
    await page.keyboard.press('r');
    await page.locator(`[data-item="${third}"]`).waitFor();
    await expect.poll(async () => await verdictOf(second ?? ''), { timeout: 10_000 }).toBe('rejected');
    await page.getByText(`${total - 2} statements left`).waitFor();
    await page.keyboard.press('u');
    await page.locator(`[data-item="${second}"]`).waitFor();
    await expect.poll(async () => await verdictOf(second ?? ''), { timeout: 10_000 }).toBe('unreviewed');
    await page.getByText(`${total - 1} statements left`).waitFor();
    await page.keyboard.press('u');
    await expect.poll(async () => await verdictOf(first ?? ''), { timeout: 10_000 }).toBe('unreviewed');
    expect(problems).toEqual([]);
  });

  test('the next item stands there before the server has answered anything', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/review`, { waitUntil: 'networkidle' });
    await page.route('**/api/**', () => {});
    const first = await page.locator('[data-item]').getAttribute('data-item');
    await page.keyboard.press('j');
    await page.locator(`[data-item]:not([data-item="${first}"]) blockquote`).waitFor();
  });

  test('a queue says why each is worth a minute; a link restores its reasons with the item and the form', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/review`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Disputed', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('why') === 'conflict');
    const { total } = await stage.api.client.review.queue.query({ reasons: ['conflict'] });
    await page.getByText(`${total} statements left`).waitFor();
    await page.locator('[data-rank~="conflict"]').waitFor();
    await page.getByLabel('Within this search').fill('kind:direct');
    await page.keyboard.press('Enter');
    const within = await stage.api.client.review.queue.query({ reasons: ['conflict'], q: 'kind:direct' });
    await page.getByText(`${within.total} statements left`).waitFor();
    await page.locator('#content').focus();
    await page.keyboard.press('e');
    await page.getByRole('form', { name: 'Edit the statement' }).waitFor();
    const address = page.url();
    const id = await itemOf(page);
    const other = await visit(stage.browser, { locale: 'fr-FR' });
    await other.page.goto(address, { waitUntil: 'networkidle' });
    expect(await itemOf(other.page)).toBe(id);
    await other.page.getByRole('form', { name: 'Corriger la déclaration' }).waitFor();
    await other.page.goto(`${stage.web.url}/review?order=all&queue=${encodeURIComponent('is:edited')}`);
    await other.page.getByText('Il ne reste rien dans cette file.').waitFor();
  });

  test('a statement is taken and given by keyboard, and what is another’s is passed over', async () => {
    const { client } = stage.api;
    const { rows } = await queueOf();
    const [id, second] = rows.map((row) => row.id);
    const ownerOf = async () =>
      (await client.review.queue.query({})).rows.find(({ row }) => row.id === id)?.assignedTo ?? null;
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/review`, { waitUntil: 'networkidle' });
    expect(await itemOf(page)).toBe(id);
    await page.keyboard.press('i');
    await page.getByText('given to you').waitFor();
    expect(await ownerOf()).toBe('local');
    await page.getByRole('button', { name: 'Given to me' }).click();
    await page.getByText('1 statement left').waitFor();
    await page.locator('#content').focus();
    await page.keyboard.press('w');
    await page.getByLabel('Name of the person').fill('Nolwenn');
    await page.keyboard.press('Enter');
    await expect.poll(ownerOf).toBe('Nolwenn');
    await page.goto(`${stage.web.url}/review`, { waitUntil: 'networkidle' });
    expect(await itemOf(page)).toBe(second);
    await client.review.assign.mutate({ ids: [id ?? ''], to: null });
    expect(problems).toEqual([]);
  });

  test('a second person judges without seeing what the first decided, and where they differ is shown', async () => {
    const { client } = stage.api;
    const { rows } = await queueOf();
    const [one, other] = rows.slice(-2).map(({ id }) => id);
    for (const [id, verdict] of [
      [one, 'accepted'],
      [other, 'rejected'],
    ] as const)
      await client.review.decide.mutate({ ids: [id ?? ''], verdict, by: 'Nolwenn' });
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/review?view=second&as=Maelle`, { waitUntil: 'networkidle' });
    const item = page.locator('[data-second]');
    for (let turn = 0; turn < 2; turn++) {
      await item.waitFor();
      const id = await item.getAttribute('data-second');
      expect(await page.getByText('Nolwenn').count()).toBe(0);
      await page.keyboard.press('a');
      await page.locator(`[data-second="${id}"]`).waitFor({ state: 'detached' });
    }
    await page.getByText('Nothing that others decided is left').waitFor();
    await page.getByRole('button', { name: 'Agreement' }).click();
    await page.getByText('2 statements judged by two or more').waitFor();
    await page.getByText('Rejected by Nolwenn').waitFor();
    await page.getByText('Accepted by Maelle').waitFor();
    const { rows: log } = await client.review.log.query({ limit: 4 });
    for (const { id } of log) await client.review.undo.mutate({ entry: id });
    expect(problems).toEqual([]);
  });

  test('words, speaker and act are edited in the text, and each step can be taken back', async () => {
    const { rows } = await queueOf();
    const { id, text } = rows.find((row) => row.text.split(' ').length > 5) ?? { id: '', text: '' };
    const before = await stage.api.client.statement.get.query({ id });
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/review?item=${id}&edit=true`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Begin one word later' }).press('Enter');
    await page.getByLabel('Name of the speaker').fill('Ondine Marchevel');
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: 'Act', exact: true }).selectOption('greet');
    await page.getByLabel('Said on').fill('2031-02-03');
    await page.getByRole('button', { name: 'Keep the change' }).click();
    await page.locator('[data-verdict="edited"]').waitFor();
    const after = await stage.api.client.statement.get.query({ id });
    expect(after.parts[0]?.start).toBeGreaterThan(before.parts[0]?.start ?? 0);
    expect(text.endsWith(after.text.slice(-8))).toBe(true);
    expect(after).toMatchObject({
      act: 'greet',
      speaker: { name: 'Ondine Marchevel', actorId: null },
      uttered: { edtf: '2031-02-03', basis: 'user' },
    });
    await page.getByText(/changed: words, speaker, act,? and time/u).waitFor();
    await page.getByRole('button', { name: /^Undo: Edited/u }).click();
    await expect
      .poll(async () => (await stage.api.client.statement.get.query({ id })).text, { timeout: 10_000 })
      .toBe(before.text);
    expect((await stage.api.client.statement.get.query({ id })).speaker).toEqual(before.speaker);
    await page
      .getByText(/^Taken back/u)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
  });

  test('a selection in the passage becomes the words, to the character', async () => {
    const { rows } = await queueOf();
    const id = rows[0]?.id ?? '';
    const { context } = await stage.api.client.statement.context.query({ id, around: 560 });
    const word = /\p{L}{6,}/u.exec(context.text.slice(20));
    const start = 20 + (word?.index ?? 0);
    const end = start + (word?.[0].length ?? 0);
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/review?item=${id}&edit=true`, { waitUntil: 'networkidle' });
    await page.getByTestId('passage').waitFor();
    await page.evaluate(selectInPassage, { start, end });
    await page.getByText(`Selected: ${word?.[0]}`).waitFor();
    await page.getByRole('button', { name: 'These are the words said' }).click();
    await page.getByRole('button', { name: 'Keep the change' }).click();
    await page.locator('[data-verdict="edited"]').waitFor();
    const { parts, text } = await stage.api.client.statement.get.query({ id });
    expect(parts).toEqual([{ start: start + context.offset, end: end + context.offset }]);
    expect(text).toBe(word?.[0]);
    const { rows: log } = await stage.api.client.review.log.query({ subjectId: id });
    await stage.api.client.review.undo.mutate({ entry: log[0]?.id ?? 0 });
  });

  test('what somebody else changed in the meantime is told, and nothing is overwritten', async () => {
    const { rows } = await queueOf();
    const id = rows[3]?.id ?? '';
    const { page } = await visit(stage.browser);
    // What is read ahead tells that the page answers to keys.
    const isReady = page.waitForResponse(/statement\.context/u);
    await page.goto(`${stage.web.url}/review?item=${id}`, { waitUntil: 'networkidle' });
    await isReady;
    const [entry] = await stage.api.client.review.decide.mutate({ ids: [id], verdict: 'rejected', by: 'Nolwenn' });
    await page.keyboard.press('a');
    const told = page.getByRole('alert').filter({ hasText: 'Somebody changed it in the meantime' });
    await told.getByText('Rejected · Nolwenn').waitFor();
    await page.getByRole('button', { name: 'Back to it' }).click();
    await page.getByText('Rejected by Nolwenn').waitFor();
    expect(await verdictOf(id)).toBe('rejected');
    await stage.api.client.review.undo.mutate({ entry: entry?.id ?? 0 });
  });

  test('the drawer accepts a statement, says by whom, and leads to the form', async () => {
    const { rows } = await stage.api.client.statement.search.query({ q: 'kind:direct' });
    const id = rows[0]?.id ?? '';
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/?q=kind%3Adirect&sel=${id}`, { waitUntil: 'networkidle' });
    const drawer = page.locator('.drawer');
    await drawer.getByRole('button', { name: 'Accept' }).click();
    await drawer.getByText('Accepted by you').waitFor();
    await page.locator(`[data-id="${id}"]`).getByText('accepted').waitFor();
    await drawer.getByRole('button', { name: 'Take the verdict away' }).click();
    await expect.poll(async () => await verdictOf(id), { timeout: 10_000 }).toBe('unreviewed');
    await drawer.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('form', { name: 'Edit the statement' }).waitFor();
    expect(await itemOf(page)).toBe(id);
  });
});

describe('sources and jobs', () => {
  test('a document that cannot be read stands there with the reason, and can be tried again', async () => {
    const text = '« La digue tiendra », a déclaré Ondine Marchevel, maire de Port-Nève.\n';
    const { id } = await stage.api.client.source.add.mutate({
      items: [
        { name: 'digue.txt', text },
        { name: 'vide.txt', text: '   ' },
      ],
    });
    await expect
      .poll(async () => (await stage.api.client.job.get.query({ id })).state, { timeout: 20_000 })
      .toBe('partial');
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/ops?state=partial&job=${id}`, { waitUntil: 'networkidle' });
    const job = page.locator(`[data-job="${id}"]`);
    await job.getByText('digue.txt').waitFor();
    await job.getByRole('button', { name: 'Only what failed' }).click();
    await page.waitForURL((url) => url.searchParams.get('only') === 'failed');
    await job.getByText('digue.txt').waitFor({ state: 'detached' });
    const fault = await job.locator('[data-item-state="failed"]').innerText();
    expect(fault).not.toMatch(/SOURCE_|[{}]/u);
    await job.getByRole('button', { name: 'Try the failed ones again' }).click();
    await expect
      .poll(async () => (await stage.api.client.job.get.query({ id })).state, { timeout: 20_000 })
      .toBe('partial');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('state') === 'done');
    expect(problems).toEqual([]);
  });

  test('the rail, g r and g j lead there', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await page.waitForURL(`${stage.web.url}/ops`);
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(`${stage.web.url}/review`);
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.waitForURL(`${stage.web.url}/ops`);
  });
});

test.each(['/review', '/review?edit=true', '/ops'])('%s fits 320 pixels', async (screen) => {
  const { page } = await visit(stage.browser, { viewport: { width: 320, height: 640 } });
  await page.goto(stage.web.url + screen, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

function selectInPassage({ start, end }: { start: number; end: number }): void {
  const root = document.querySelector('[data-testid="passage"]');
  if (!root) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
