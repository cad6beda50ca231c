import { describe, expect, test } from 'vitest';
import { NO_FAULTS, axePage, faults } from './axe.ts';
import { first, visit } from './browser.ts';
import { setStage } from './stage.ts';

const QUEUE = 20;
const stage = setStage();

async function twoActors() {
  const { rows } = await stage.api.client.actor.list.query({ limit: 30 });
  const named = rows.filter(({ name, by }) => name.en !== null && by > 0);
  const [one, other] = named;
  if (!one || !other) throw new Error('the demo corpus has actors');
  return { one, other };
}

test('a queue is cleared by keyboard alone, and a step taken back', async () => {
  const { client } = stage.api;
  const { page, problems } = await visit(stage.browser);
  await page.goto(stage.web.url, { waitUntil: 'networkidle' });
  for (const key of ['g', 'r']) await page.keyboard.press(key);
  const item = page.locator('[data-item]');
  const seen: string[] = [];
  for (let i = 0; i < QUEUE; i++) {
    await item.waitFor();
    await expect.poll(async () => seen.includes((await item.getAttribute('data-item')) ?? '')).toBe(false);
    seen.push((await item.getAttribute('data-item')) ?? '');
    await page.keyboard.press(i % 3 === 0 ? 'r' : 'a');
  }
  const verdicts = async () =>
    await Promise.all(seen.map(async (id) => (await client.statement.get.query({ id })).review.verdict));
  const wanted = seen.map((_, i) => (i % 3 === 0 ? 'rejected' : 'accepted'));
  await expect.poll(verdicts, { timeout: 15_000 }).toEqual(wanted);
  await page.keyboard.press('u');
  await expect.poll(verdicts, { timeout: 15_000 }).toEqual([...wanted.slice(0, -1), 'unreviewed']);
  expect(problems).toEqual([]);
});

describe('an actor', () => {
  test('is merged with another by keyboard, after what that touches is shown, and set apart again', async () => {
    const { client } = stage.api;
    const { one, other } = await twoActors();
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/actors/${one.id}`, { waitUntil: 'networkidle' });
    await page.locator('[data-key="merge"]').waitFor();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('combobox').focus();
    await page.keyboard.type(other.name.en ?? '');
    await page
      .getByRole('option')
      .filter({ hasText: other.name.en ?? '' })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.locator('[data-preview]').waitFor();
    await dialog.getByLabel('Why').fill('one and the same');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const { rows } = await client.review.log.query({ subjectId: one.id });
    expect(rows[0]).toMatchObject({ action: 'merge', why: 'one and the same' });
    await client.review.undo.mutate({ entry: rows[0]?.id ?? 0 });
    expect((await client.actor.get.query({ id: other.id })).actor.id).toBe(other.id);
    expect(problems).toEqual([]);
  });

  test('that somebody else renames meanwhile is not overwritten unseen', async () => {
    const { client } = stage.api;
    const { one } = await twoActors();
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/actors/${one.id}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Rename…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name (English)').fill('Mine Own');
    await dialog.locator('[data-preview]').waitFor();
    await page.waitForLoadState('networkidle');
    await client.actor.rename.mutate({ id: one.id, name: { en: 'Theirs Own' }, why: 'theirs' });
    await dialog.getByRole('button', { name: 'Do it' }).click();
    const told = dialog.getByRole('alert');
    await told.getByText('Somebody changed it in the meantime').waitFor();
    await told.getByText('theirs').waitFor();
    const nameNow = async () => (await client.actor.get.query({ id: one.id })).actor.name.en;
    expect(await nameNow()).toBe('Theirs Own');
    await dialog.getByRole('button', { name: 'Do it all the same' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await nameNow()).toBe('Mine Own');
  });
});

describe('an event', () => {
  test('is merged with another, corrected, and one of its mentions moved, by keyboard; each is taken back', async () => {
    const { client } = stage.api;
    const { rows } = await client.event.list.query({ sort: 'sources', limit: 30 });
    const one = first(rows);
    const other = first(rows.filter(({ id, sources }) => id !== one.id && sources > 0));
    const title = async (id: string) => (await client.event.get.query({ id })).event.id;
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/events/${one.id}`, { waitUntil: 'networkidle' });
    const dialog = page.getByRole('dialog');
    const confirm = async () => {
      await dialog.locator('[data-preview]').waitFor();
      await dialog.getByRole('button', { name: 'Do it' }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    const pick = async () => {
      await dialog.getByRole('combobox').last().focus();
      await page.keyboard.type(`event:${other.id}`);
      await expect.poll(async () => await page.getByRole('option').count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    const takeBack = async (action: string) => {
      const { rows: log } = await client.review.log.query({ limit: 1 });
      expect(log[0]?.action).toBe(action);
      await client.review.undo.mutate({ entry: log[0]?.id ?? 0 });
      await page.reload({ waitUntil: 'networkidle' });
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    };
    await page.locator('[data-key="merge"]').waitFor();
    await page.keyboard.press('m');
    await pick();
    await confirm();
    expect(await title(other.id)).toBe(one.id);
    await takeBack('merge');
    expect(await title(other.id)).toBe(other.id);

    await page.locator('[data-key="edit"]').waitFor();
    await page.keyboard.press('e');
    await dialog.getByLabel('When').fill('2031-02-30');
    expect(await dialog.locator('[data-preview]').count()).toBe(0);
    await dialog.getByLabel('When').fill('2031-02-03');
    await confirm();
    expect((await client.event.get.query({ id: one.id })).event.time?.edtf).toBe('2031-02-03');
    await takeBack('correct');

    await page.locator('[data-key="stages"]').waitFor();
    const { stages } = (await client.event.get.query({ id: one.id })).event;
    await page.getByRole('button', { name: 'Stages claimed…' }).press('Enter');
    await dialog.getByRole('radio', { name: 'it claims no stage' }).press('Space');
    await confirm();
    expect((await client.event.get.query({ id: one.id })).event.stages.length).toBe(stages.length - 1);
    await takeBack('correct');

    await page.locator('[data-key="move"]').waitFor();
    await page.keyboard.press('v');
    await dialog.getByRole('checkbox').first().press('Space');
    await pick();
    await confirm();
    await takeBack('move');

    await page.locator('[data-key="split"]').waitFor();
    await page.keyboard.press('s');
    await dialog.getByRole('checkbox').first().press('Space');
    await confirm();
    await takeBack('split');
    expect(problems).toEqual([]);
  });

  test('has comparisons that are confirmed and rejected where they stand', async () => {
    const { client } = stage.api;
    const { rows } = await client.statement.search.query({ q: 'has:dispute', limit: 1 });
    const { id } = first(rows);
    const { comparisons } = await client.statement.context.query({ id });
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/?sel=${id}`, { waitUntil: 'networkidle' });
    const line = page.locator('.drawer [data-kind]').first();
    await line.getByRole('button', { name: 'It does not hold' }).waitFor();
    const own = first(comparisons).id;
    const theirs = await client.comparison.judge.mutate({
      id: own,
      verdict: 'confirmed',
      by: 'Nolwenn',
      why: 'theirs',
    });
    await line.getByRole('button', { name: 'It does not hold' }).press('Enter');
    await line.getByRole('alert').getByText('theirs').waitFor();
    await line.getByText('Confirmed by Nolwenn').waitFor();
    await client.review.undo.mutate({ entry: theirs.id });
    await line.getByRole('button', { name: 'It does not hold' }).press('Enter');
    await line.getByText('Rejected by you').waitFor();
    const judged = async () =>
      (await client.statement.context.query({ id })).comparisons.find((each) => each.id === comparisons[0]?.id)?.judged;
    await expect.poll(async () => (await judged())?.verdict).toBe('rejected');
    await line.getByRole('button', { name: 'Take the verdict away' }).press('Enter');
    await expect.poll(judged).toBeUndefined();
    expect(problems).toEqual([]);
  });
});

test('tags and notes are put on a statement and taken off', async () => {
  const { client } = stage.api;
  const { id } = first((await client.statement.search.query({ limit: 1 })).rows);
  const { page, problems } = await visit(stage.browser);
  await page.goto(`${stage.web.url}/?sel=${id}`, { waitUntil: 'networkidle' });
  const marks = page.getByRole('region', { name: 'Notes and tags' });
  await marks.getByText('Add a tag or a note').click();
  await marks.getByLabel('Tag', { exact: true }).fill('harbour');
  await page.keyboard.press('Enter');
  await marks.getByRole('button', { name: 'Take off harbour' }).waitFor();
  await marks.getByLabel('Note', { exact: true }).fill('Ask her office.');
  await page.keyboard.press('Enter');
  await marks.getByText('Ask her office.').waitFor();
  expect((await client.note.list.query({ subjectId: id })).rows[0]?.text).toBe('Ask her office.');
  await marks.getByRole('button', { name: 'Take off harbour' }).click();
  await expect.poll(async () => (await client.tag.of.query({ subjectId: id })).rows.length).toBe(0);
  expect(problems).toEqual([]);
});

test.each(['en-GB', 'fr-FR'])('no dialog has a fault, in %s', { timeout: 240_000 }, async (locale) => {
  const { one } = await twoActors();
  const { rows } = await stage.api.client.event.list.query({ sort: 'sources', limit: 1 });
  const { rows: statements } = await stage.api.client.statement.search.query({ limit: 1 });
  const page = await axePage(stage.browser, locale);
  const dialogs = {
    [`/actors/${one.id}`]: ['merge', 'split', 'edit', 'retype', 'alias', 'role', 'apart'],
    [`/events/${first(rows).id}`]: ['merge', 'split', 'move', 'edit', 'stages', 'missed'],
    [`/sources/${first(statements).source.id}`]: ['missed', 'copy-of'],
    '/?q=kind:direct': ['bulk'],
  };
  for (const [address, names] of Object.entries(dialogs)) {
    await page.goto(stage.web.url + address, { waitUntil: 'networkidle' });
    // In the other language only words differ: one of each screen.
    for (const name of locale === 'en-GB' ? names : names.slice(0, 1)) {
      await page.locator(`main [data-key="${name}"]`).click();
      await page.getByRole('dialog').waitFor();
      expect([name, await faults(page)]).toEqual([name, NO_FAULTS]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
});
