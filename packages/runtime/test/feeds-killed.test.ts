import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ALL } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { createRuntime, readEnv } from '../src/index.ts';
import { type Handler, aSite, rss } from './site.ts';
import { temporaryFolder } from './support.ts';

const SCRIPT = fileURLToPath(new URL('run-feed.ts', import.meta.url));
const ENTRIES = 30;

const article =
  (i: number): Handler =>
  (_, response) =>
    void setTimeout(() => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><html lang="fr"><body><article><h1>Numéro ${i}</h1><p>Orla Venn a déclaré mardi : « Le quai
        ${i} sera rouvert jeudi à midi. »</p><p>La ministre parlait devant la presse étrangère, le jour ${i}.</p></article></body></html>`);
    }, 20);

it('a run of feeds that is killed over and over ends with everything, once', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const names = Array.from({ length: ENTRIES }, (_, i) => `/a${i}`);
  const site = await aSite(Object.fromEntries(names.map((name, i) => [name, article(i)])));
  site.pages['/flux'] = rss(names.map((link) => ({ link })));
  const url = `${site.origin}/flux`;
  const read = (): number => new Set(site.asked.filter((path) => path !== '/flux')).size;

  for (const enough of [0, 8, 19]) {
    const child = spawn(process.execPath, [SCRIPT, folder, url], { stdio: 'ignore' });
    const over = once(child, 'close');
    await expect
      .poll(() => site.asked.includes('/flux') && read() > enough, { timeout: 60_000, interval: 5 })
      .toBe(true);
    child.kill('SIGKILL');
    await over;
  }

  const env = { DIXIT_HOME: folder, DIXIT_LOG: 'silent', DIXIT_FETCH_ALLOW: '127.0.0.1', DIXIT_FETCH_DELAY: '0' };
  const runtime = createRuntime(readEnv(env), { leaseSeconds: 2 });
  try {
    await runtime.context().feeds.run([url]);
    const store = await runtime.context().store();
    // Jobs take turns: the last one may well be over before the first.
    for (const { id } of (await store.jobs.list({ cursor: null, limit: 10 })).rows)
      for await (const _ of runtime.intake.watch(id));
    const { rows } = await store.sources.list(ALL, { cursor: null, limit: 100 });
    expect(rows.map((row) => new URL(row.url ?? '').pathname).sort()).toEqual([...names].sort());
    const jobs = (await store.jobs.list({ cursor: null, limit: 10 })).rows;
    expect(jobs.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
  } finally {
    await runtime.close();
  }
});
