import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const pages: Record<string, string> = {};
const serve: RequestListener = ({ url = '/' }, response) => {
  const page = pages[url];
  if (page === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': page.startsWith('<?xml') ? 'text/xml' : 'text/html' }).end(page);
};
const server = createServer(serve);
let origin = '';
const env = { DIXIT_FETCH_ALLOW: '127.0.0.1', DIXIT_FETCH_DELAY: '0' };
const run = (...args: string[]) => dixit(args, { env });

const feed = (...links: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Le Fanal</title>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`;
const article = (title: string): string =>
  `<!doctype html><html lang="fr"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>Orla Venn a déclaré mardi : « ${title}. »
  La ministre parlait devant le port, où elle recevait la presse étrangère depuis le matin.</p></article></body></html>`;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  pages['/flux'] = feed('/un', '/deux');
  pages['/un'] = article('Le quai sera rouvert jeudi');
  pages['/deux'] = article('Le phare sera éteint lundi');
});
afterAll(async () => {
  clean();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('feeds', { timeout: 120_000 }, () => {
  test('are added, listed, read once, changed and removed', async () => {
    expect(JSON.parse((await run('feeds', 'add', `${origin}/flux`, '--every', '30', '--json')).stdout)).toMatchObject({
      url: `${origin}/flux`,
      title: 'Le Fanal',
      every: 30,
    });
    expect(records((await run('feeds', 'list')).stdout)).toMatchObject([{ url: `${origin}/flux`, entries: '0' }]);

    const first = await run('feeds', 'run');
    expect(first.code).toBe(0);
    expect(records(first.stdout).map(({ name, state }) => [name?.replace(origin, ''), state])).toEqual([
      ['/flux', 'expanded'],
      ['/deux', 'added'],
      ['/un', 'added'],
    ]);
    const idle = await run('feeds', 'run');
    expect([idle.code, idle.stdout]).toEqual([0, '']);
    expect(idle.stderr).toContain('Next reading');
    expect(records((await run('feeds', 'run', `${origin}/flux`)).stdout)).toHaveLength(1);
    expect(records((await run('say', '--by', 'Venn')).stdout).length).toBeGreaterThan(1);

    expect((await run('feeds', 'set', `${origin}/flux`, '--pause', '--outlet', 'Le Fanal')).code).toBe(0);
    const exported = await run('feeds', 'export');
    expect(exported.stdout).toContain(`xmlUrl="${origin}/flux"`);
    expect((await run('feeds', 'remove', `${origin}/flux`)).code).toBe(0);
    expect((await run('feeds', 'remove', `${origin}/flux`)).code).toBe(5);
    expect(
      JSON.parse((await dixit(['feeds', 'import', '-', '--json'], { env, input: exported.stdout })).stdout),
    ).toEqual({
      added: 1,
      known: 0,
    });
  });

  test('refuse what is none, with a code', async () => {
    const none = await run('feeds', 'add', `${origin}/un`);
    expect([none.code, none.stderr.split(':')[0]]).toEqual([1, 'FEED_UNREADABLE']);
    const inside = await run('feeds', 'add', 'http://169.254.169.254/flux');
    expect([inside.code, inside.stderr.split(':')[0]]).toEqual([1, 'FETCH_FORBIDDEN_ADDRESS']);
    expect((await run('feeds', 'add', 'flux')).code).toBe(2);
  });

  test('are read on and on with --watch, until an interrupt', async () => {
    await dixit(['feeds', 'add', `${origin}/flux`, '--db', `${folder}/watch.db`], { env });
    // A second interrupt would not wait.
    let isTold = false;
    const watched = await dixit(['feeds', 'run', '--watch', '--db', `${folder}/watch.db`, '--table'], {
      env,
      onOutput: (child, stdout) => {
        if (!isTold && stdout.includes('/deux')) child.kill('SIGINT');
        isTold ||= stdout.includes('/deux');
      },
    });
    expect(watched.stdout).toContain('/un');
    expect(watched.code).toBe(0);
  });
});

describe('ingest', { timeout: 60_000 }, () => {
  test('reads an address as a job', async () => {
    const ran = await run(
      'ingest',
      `${origin}/un`,
      `${origin}/none`,
      'http://169.254.169.254/',
      '--json',
      '--db',
      `${folder}/one.db`,
    );
    expect(ran.code).toBe(3);
    const { items } = JSON.parse(ran.stdout) as {
      items: { name: string; state: string; error: { code: string } | null }[];
    };
    expect(items.map(({ name, state, error }) => [name.replace(origin, ''), error?.code ?? state])).toEqual([
      ['/un', 'added'],
      ['/none', 'FETCH_STATUS'],
      ['http://169.254.169.254/', 'FETCH_FORBIDDEN_ADDRESS'],
    ]);
  });
});
