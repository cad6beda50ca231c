import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { demoDocuments } from './servers.ts';
import { setStage } from './stage.ts';

const stage = setStage({ isEmpty: true });

describe('from an empty database', () => {
  test('the first screen offers questions and a way in', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url);
    await page.getByRole('heading', { name: 'Nothing is loaded yet' }).waitFor();
    expect(await page.locator('main li').count()).toBe(3);
    await page.getByRole('link', { name: 'Add articles' }).click();
    await page.getByLabel('Text of an article').waitFor({ state: 'visible' });
  });

  test('files go in as a job whose progress arrives step by step through the dashboard', async () => {
    const corpus = await demoDocuments();
    // Enough of them that the job lasts longer than it takes to begin watching it.
    const documents = [1, 2, 3, 4].flatMap((round) =>
      corpus.map((item) => ({ ...item, name: `${round}-${item.name}`, buffer: altered(item.contentBase64, round) })),
    );
    const { page, problems } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/ops#add`, { waitUntil: 'networkidle' });
    await page.evaluate(watchProgress);
    await page
      .locator('#add input[type="file"]')
      .setInputFiles(documents.map(({ name, mediaType, buffer }) => ({ name, mimeType: mediaType, buffer })));
    await page.locator('section[data-state="done"]').waitFor({ timeout: 60_000 });
    const seen: number[] = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
    expect(seen.at(-1)).toBe(documents.length);
    expect(new Set(seen).size).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const links = page.locator('section[data-state] li a[href^="/sources/"]');
    await expect.poll(async () => await links.count(), { timeout: 10_000 }).toBe(documents.length);
    expect(problems).toEqual([]);
  });

  test('a pasted text is read, and its date can be corrected', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.web.url}/ops#add`, { waitUntil: 'networkidle' });
    await page
      .getByLabel('Text of an article')
      .fill(
        'Le port reste ouvert\n\n« Le port restera ouvert », a déclaré mardi Ondine Marchevel, maire de Port-Nève.\n',
      );
    await page.getByLabel('Outlet').last().fill('La Vigie');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('section[data-state="done"] a').click();
    await page.locator('.reader').getByText('Le port restera ouvert').waitFor();
    await page.getByText('Correct date, outlet or language').click();
    await page.getByLabel('Published', { exact: true }).fill('2026-03-12');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('12 March 2026').first().waitFor();
    // « mardi » now is a day: the Tuesday before.
    await page.locator('.reader-item').first().click();
    await page.locator('.drawer').getByText('10 March 2026').waitFor();
  });

  test('an article is shown as text, whatever it contains', async () => {
    const { page, problems } = await visit(stage.browser);
    const text =
      'Un titre\n\n« <img src=x onerror=alert(1)><script>document.title=1</script> », a déclaré Ondine Marchevel.\n';
    const { id } = await stage.api.client.source.add.mutate({
      items: [{ name: 'markup', text, mediaType: 'text/plain' }],
    });
    await expect.poll(async () => (await stage.api.client.job.get.query({ id })).state).toBe('done');
    const { rows } = await stage.api.client.job.items.query({ id });
    await page.goto(`${stage.web.url}/sources/${rows[0]?.sourceId}`, { waitUntil: 'networkidle' });
    expect(await page.locator('.reader').innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.reader img, .reader script').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('the server behind the dashboard', () => {
  test('requests for another host, or from another site, are refused', async () => {
    const foreign = await fetch(`${stage.web.url}/api/trpc/system.status`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect(await foreign.json()).toMatchObject({ error: { data: { dixit: { code: 'FORBIDDEN_ORIGIN' } } } });
    const { page } = await visit(stage.browser, { extraHTTPHeaders: { host: 'evil.example' } });
    const answer = await page.goto(stage.web.url).catch(() => null);
    expect(answer?.status() ?? 403).toBe(403);
  });

  test('when it is gone, the last results stay, with a way to try again', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.web.url, { waitUntil: 'networkidle' });
    const before = await page.locator('.statement').count();
    expect(before).toBeGreaterThan(5);
    await page.route('**/api/**', (route) => route.abort());
    await page.locator('main select').selectOption('oldest');
    await page.getByText('This could not be loaded').waitFor();
    expect(await page.locator('.statement').count()).toBe(before);
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('This could not be loaded').waitFor({ state: 'detached' });
  });
});

/** The same article under another day's edition, so that it is not taken for the one already there. */
function altered(contentBase64: string, round: number): Buffer {
  return Buffer.concat([Buffer.from(contentBase64, 'base64'), Buffer.from(`\n\nEdition ${round}\n`)]);
}

/** Notes every value that the progress bar takes. */
function watchProgress(): void {
  const noted = window as unknown as { seen: number[] };
  noted.seen = [];
  new MutationObserver(() => {
    const value = document.querySelector('progress')?.value;
    if (value !== undefined && value !== noted.seen.at(-1)) noted.seen.push(value);
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}
