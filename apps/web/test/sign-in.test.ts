import type { AccessRole } from '@dixit/model';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { NO_FAULTS, axePage, faults } from './axe.ts';
import { launch, visit } from './browser.ts';
import { type Api, type Server, startApi, startWeb } from './servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'dixit-sign-in-'));
const token = 'a1'.repeat(20);
let api: Api;
let web: Server;
let browser: Browser;

beforeAll(async () => {
  writeFileSync(join(folder, 'key'), token, { mode: 0o600 });
  const env = { DIXIT_ACCESS: 'keys', DIXIT_ADMIN_KEY_FILE: join(folder, 'key') };
  const from = inject('shared')?.demo;
  [api, browser] = await Promise.all([startApi({ env, token, ...(from ? { from } : {}) }), launch()]);
  web = await startWeb(api.url);
});
afterAll(async () => {
  await browser.close();
  await web.stop();
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

const keyFor = async (name: string, role: AccessRole) => await api.client.key.add.mutate({ name, role });

test('leads to where a key is given, and back to the same address', async () => {
  const { secret } = await keyFor('Orla Venn', 'reader');
  const { page, problems } = await visit(browser);
  await page.goto(`${web.url}/events?q=summit`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  const seen = await axePage(browser, 'fr-FR');
  await seen.goto(`${web.url}/sign-in`);
  expect(await faults(seen)).toEqual(NO_FAULTS);
  await page.getByLabel('Key').fill('dixit_wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Access refused').waitFor();
  await page.getByLabel('Key').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${web.url}/events?q=summit`);
  await page.getByText('Orla Venn').first().waitFor();
  expect(await page.locator('.rail').innerText()).toContain('Reader');
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'dixit-session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', value: secret });
  expect(problems).toEqual([]);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/u);
  expect((await page.context().cookies()).find(({ name }) => name === 'dixit-session')).toBeUndefined();
});

test('offers what the key permits', async () => {
  const found: Record<string, boolean> = {};
  for (const role of ['reader', 'editor'] as const) {
    const { secret } = await keyFor(`the ${role}`, role);
    const { page } = await visit(browser);
    await page.context().addCookies([{ name: 'dixit-session', value: secret, url: web.url }]);
    await page.goto(`${web.url}/ops`);
    await page.getByRole('heading', { name: 'Feeds' }).waitFor();
    found[role] = await page.locator('input[name=feed]').isVisible();
  }
  expect(found).toEqual({ reader: false, editor: true });
});

test('asks for a key again when the one there is no longer opens anything', async () => {
  const { key, secret } = await keyFor('Bram', 'reader');
  const { page } = await visit(browser, { locale: 'fr-FR' });
  await page.context().addCookies([{ name: 'dixit-session', value: secret, url: web.url }]);
  await page.goto(`${web.url}/events`);
  await page.locator('.rail').getByText('Bram').waitFor();
  await api.client.key.revoke.mutate({ id: key.id });
  await page.locator('.rail a[href="/actors"]').click();
  await page.waitForURL(/sign-in/u);
  await page.getByRole('heading', { name: 'Connexion' }).waitFor();
});

test('acts for nobody but its own pages', async () => {
  const { secret } = await keyFor('Ida', 'editor');
  const own = { cookie: `dixit-session=${secret}`, 'content-type': 'application/json' };
  const status = async (headers: Record<string, string>, path = '/api/trpc/saved.save'): Promise<number> =>
    (
      await fetch(web.url + path, {
        method: 'POST',
        headers,
        redirect: 'manual',
        body: JSON.stringify({ name: 'x', query: 'summit', sort: 'newest' }),
      })
    ).status;
  expect(await status({ ...own, 'x-dixit': 'dashboard' })).toBe(200);
  expect(await status(own)).toBe(403);
  expect(await status({ ...own, 'x-dixit': 'dashboard', origin: 'https://evil.example' })).toBe(403);
  expect(await status({ ...own, 'x-dixit': 'dashboard', 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status({ 'content-type': 'application/json', 'x-dixit': 'dashboard' })).toBe(401);
  expect(await status({ ...own, origin: 'https://evil.example' }, '/session')).toBe(403);
  expect(await status({ ...own, origin: 'https://evil.example' }, '/session/end')).toBe(403);
});
