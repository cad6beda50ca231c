// Takes the pictures of the screens in `docs/screens`: `pnpm --filter @dixit/web screenshots`, after a build.
import { mkdir, stat } from 'node:fs/promises';
import { launch, visit } from '../test/browser.ts';
import { loadDemo, startApi, startWeb } from '../test/servers.ts';

/** Bytes that a picture may have. */
const MOST = 200_000;

const folder = new URL('../../../docs/screens/', import.meta.url);
const api = await startApi();
const web = await startWeb(api.url);
const browser = await launch();
try {
  await loadDemo(api.client);
  await mkdir(folder, { recursive: true });
  for (const [name, address] of Object.entries(await addresses())) {
    const { page } = await visit(browser, { viewport: { width: 1280, height: 600 } });
    await page.goto(web.url + address, { waitUntil: 'networkidle' });
    // By now the fonts are there for certain.
    await page.reload({ waitUntil: 'networkidle' });
    // What is fetched once the screen stands.
    await page.waitForTimeout(1_500);
    if (address.includes('sel=')) await page.locator('.drawer article').waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const path = new URL(`${name}.png`, folder).pathname;
    await page.screenshot({ path });
    const { size } = await stat(path);
    process.stdout.write(`${name}.png ${size}${size > MOST ? ' is too large' : ''}\n`);
    if (size > MOST) process.exitCode = 1;
    await page.context().close();
  }
} finally {
  await browser.close();
  await web.stop();
  await api.stop();
}

/** Each screen with something to see, the same at each run. */
async function addresses(): Promise<Record<string, string>> {
  const { client } = api;
  const { rows: statements } = await client.statement.search.query({ q: 'has:dispute', limit: 1 });
  const { rows: events } = await client.event.list.query({ sort: 'sources', limit: 1 });
  const { rows: actors } = await client.actor.list.query({ limit: 1 });
  const [statement, event, actor] = [statements[0], events[0], actors[0]];
  if (!statement || !event || !actor) throw new Error('the demo corpus is not there');
  return {
    search: `/?sel=${statement.id}`,
    source: `/sources/${statement.source.id}?sel=${statement.id}`,
    event: `/events/${event.id}`,
    actor: `/actors/${actor.id}`,
    compare: `/compare?ev=${event.id}`,
    matrix: '/compare?kind=matrix',
    review: '/review',
    batch: `/batch?names=${encodeURIComponent('Armand Tesquier\nMara Velin\nAgence Méridienne\nle port')}`,
    ops: '/ops',
  };
}
