import { expect, test } from 'vitest';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('a list of names is looked for at once; each leads to all of what it finds, and a link restores it', async () => {
  const { client } = stage.api;
  const [speaker] = (await client.statement.facets.query({})).find(({ field }) => field === 'by')?.values ?? [];
  const name = speaker?.label ?? '';
  const { page, problems } = await visit(stage.browser);
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  for (const key of ['g', 'b']) await page.keyboard.press(key);
  await page.getByLabel('Names or phrases, one per line').fill(`${name}\nQuilvennec\n${name}\n`);
  await page.getByRole('button', { name: 'Look for all of them' }).press('Enter');
  await page.locator('[data-line]').nth(1).waitFor();
  const row = first(await client.batch.run.query({ lines: [name] }));
  expect(await page.locator('[data-line]').count()).toBe(2);
  expect(await page.locator('[data-line] td:nth-of-type(1)').allInnerTexts()).toEqual([String(row.statements), '0']);
  const other = await visit(stage.browser, { locale: 'fr-FR' });
  await other.page.goto(page.url(), { waitUntil: 'networkidle' });
  await other.page.locator('[data-line]').nth(1).waitFor();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByText(`${row.statements} statements`, { exact: true }).waitFor();

  await page.goto(`${stage.web.url}/batch`, { waitUntil: 'networkidle' });
  const buffer = Buffer.from(`Nom;Pays\n"${name}";Norvie\n`, 'latin1');
  await page.locator('input[type="file"]').setInputFiles({ name: 'noms.csv', mimeType: 'text/csv', buffer });
  await page.locator(`[data-line="${name}"]`).waitFor();
  expect(problems).toEqual([]);
});

test('what a query finds is decided in bulk after a preview, as one step that one key press takes back', async () => {
  const { client } = stage.api;
  const { rows, total } = await client.statement.search.query({ q: 'kind:mixed' });
  await client.review.decide.mutate({ ids: [first(rows).id], verdict: 'accepted', by: 'Nolwenn' });
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/?q=kind:mixed`, { waitUntil: 'networkidle' });
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'reject' }).press('Space');
  await dialog.getByText(`Changes ${total - 1} of ${total} statements.`).waitFor();
  await dialog.getByText('1 has been decided otherwise').waitFor();
  await dialog.getByLabel('Why').fill('all of one press release');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const rejected = async () => (await client.statement.search.query({ q: 'kind:mixed is:rejected' })).total;
  await expect.poll(rejected).toBe(total - 1);
  await page.getByText(`${total - 1} statements changed`).waitFor();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(rejected).toBe(0);
  expect(problems).toEqual([]);
});

test('tags and notes are listed, lead to what carries them, and a tag is renamed everywhere', async () => {
  const { client } = stage.api;
  const ids = (await client.statement.search.query({ limit: 2 })).rows.map(({ id }) => id);
  await client.tag.add.mutate({ ids, tags: ['harbor'] });
  await client.note.add.mutate({ id: ids[0] ?? '', text: 'Ask the pilots.' });
  const { page, problems } = await visit(stage.browser);
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  for (const key of ['g', 't']) await page.keyboard.press(key);
  await page.getByText('Ask the pilots.').waitFor();
  const line = page.locator('[data-tag="harbor"]');
  await line.getByText('Rename', { exact: true }).click();
  await line.getByLabel('Rename harbor').last().fill('harbour');
  await page.keyboard.press('Enter');
  await page.locator('[data-tag="harbour"]').getByRole('link', { name: '2 statements' }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === 'tag:"harbour"');
  await page.getByText('2 statements', { exact: true }).waitFor();
  await page.goto(`${stage.web.url}/marks?words=pilots`, { waitUntil: 'networkidle' });
  await page.locator('[data-note]').waitFor();
  await page.goto(`${stage.web.url}/marks?words=bakers`, { waitUntil: 'networkidle' });
  await page.getByText('No such note.').waitFor();
  expect(problems).toEqual([]);
});

test('a key is made, shown once, and ended', async () => {
  const { client } = stage.api;
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/ops#keys`, { waitUntil: 'networkidle' });
  await page.getByLabel('Whose key it is').fill('Nolwenn');
  await page.getByLabel('It permits to').selectOption('editor');
  await page.getByRole('button', { name: 'Make a key' }).press('Enter');
  const shown = page.locator('#keys output code');
  await shown.waitFor();
  const secret = await shown.innerText();
  const line = page.locator('[data-key-name="Nolwenn"]');
  await line.getByText('read and correct').waitFor();
  expect(JSON.stringify(await client.key.list.query({}))).not.toContain(secret);
  await line.getByRole('button', { name: 'End the key Nolwenn' }).press('Enter');
  await line.getByText(/ended on/u).waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  await page.locator('[data-key-name="Nolwenn"]').waitFor();
  expect(await page.locator('#keys output').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('the language of a source is corrected, a change by somebody else is told, and the step is taken back', async () => {
  const { client } = stage.api;
  const { id, language } = first((await client.source.list.query({ q: 'lang:fr', limit: 1 })).rows);
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/sources/${id}`, { waitUntil: 'networkidle' });
  await page.getByText('Correct date, outlet or language').click();
  await page.getByRole('combobox', { name: 'Language' }).last().selectOption('en');
  await client.source.set.mutate({ id, outlet: 'La Vigie', by: 'Nolwenn', why: 'as printed' });
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  const told = page.getByRole('alert').filter({ hasText: 'Somebody changed it in the meantime' });
  await told.getByText('as printed').waitFor();
  const now = async () => (await client.source.get.query({ id })).source.language;
  expect(await now()).toBe(language);
  await page.getByRole('button', { name: 'Do it all the same' }).press('Enter');
  await expect.poll(now, { timeout: 20_000 }).toBe('en');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(now, { timeout: 20_000 }).toBe(language);
  expect(problems).toEqual([]);
});

test('words selected in a text become a statement that was missed, and a source a copy of another, by keyboard', async () => {
  const { client } = stage.api;
  const { rows } = await client.source.list.query({ q: 'lang:fr', limit: 20 });
  const { id } = first(rows);
  const { source, statements } = await client.source.get.query({ id });
  const block = first(
    source.blocks.filter(
      ({ kind, span }) =>
        kind === 'paragraph' &&
        span.end - span.start > 60 &&
        statements.every(({ parts }) => parts.every((part) => part.end <= span.start || part.start >= span.end)),
    ),
  );
  const words = source.text.slice(block.span.start, block.span.start + 40).trimEnd();
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/sources/${id}`, { waitUntil: 'networkidle' });
  await page.locator('[data-key="missed"]').waitFor();
  await page.evaluate(selectPiece, { start: block.span.start, length: words.length });
  await page.keyboard.press('+');
  const dialog = page.getByRole('dialog');
  await dialog.locator('mark').getByText(words, { exact: true }).waitFor();
  await dialog.getByLabel('Name of the speaker').fill('Ondine Marchevel');
  await page.keyboard.press('Tab');
  await dialog.locator('[data-preview]').waitFor();
  await dialog.getByRole('button', { name: 'Do it' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.drawer article').waitFor();
  const found = (await client.source.get.query({ id })).statements.find(({ text }) => text === words);
  expect(found).toMatchObject({
    parts: [{ start: block.span.start, end: block.span.start + words.length }],
    speaker: { name: 'Ondine Marchevel' },
  });
  expect(new URL(page.url()).searchParams.get('sel')).toBe(found?.id);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect
    .poll(async () => (await client.source.get.query({ id })).statements.length, { timeout: 15_000 })
    .toBe(statements.length);

  const other = first(rows.filter((row) => row.id !== id && row.copies === 1));
  await page.getByRole('button', { name: 'Copies…' }).press('Enter');
  await dialog.getByRole('combobox').focus();
  await page.keyboard.type(other.title ?? '');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.locator('[data-preview]').waitFor();
  await dialog.getByRole('button', { name: 'Do it' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('The same text elsewhere').waitFor();
  expect(problems).toEqual([]);
});

test('a correction whose words are no longer found is listed with them, and comes back with them', async () => {
  const { client } = stage.api;
  const row = first((await client.statement.search.query({ q: 'lang:fr kind:direct', limit: 1 })).rows);
  await client.review.decide.mutate({ ids: [row.id], verdict: 'accepted', why: 'heard it' });
  await client.source.set.mutate({ id: row.source.id, language: 'zu' });
  const { rows } = await client.review.orphans.query({});
  expect(rows.map(({ words }) => words)).toContain(row.text);
  const { page, problems } = await visit(stage.browser, { locale: 'fr-FR' });
  await page.goto(`${stage.web.url}/review?view=orphans`, { waitUntil: 'networkidle' });
  await page.locator('[data-orphan]').getByText(row.text).first().waitFor();
  await client.source.set.mutate({ id: row.source.id, language: null });
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('Toutes les corrections sont à leur place.').waitFor();
  expect(problems).toEqual([]);
});

/** Selects so many letters from where a piece of the text begins. */
function selectPiece({ start, length }: { start: number; length: number }): void {
  const piece = document.querySelector(`.reader [data-start="${start}"]`);
  if (!piece) return;
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.setStart(piece, 0);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.textContent?.length ?? 0;
    if (at + size >= length) {
      range.setEnd(node, length - at);
      break;
    }
    at += size;
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
