import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO, type Ran, records, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();

beforeAll(async () => {
  expect(await dixit(['demo', '--quiet'])).toMatchObject({ code: 0 });
}, 120_000);
afterAll(clean);

describe('serve', () => {
  test('answers the same commands over HTTP, and stops with an interrupt', async () => {
    const asked: Promise<unknown[]>[] = [];
    const served = await dixit(['serve', '--port', '0', '--json'], {
      onOutput: (child, stdout) => {
        if (asked.length > 0 || !stdout.includes('}')) return;
        const { url } = JSON.parse(stdout) as { url: string };
        const elsewhere = { env: { DIXIT_HOME: '/proc/none' } };
        const commands = Promise.all([
          dixit(['say', 'sommet', '--server', url], elsewhere),
          dixit(['say', 'sommet']),
          dixit(['ingest', `${DEMO}09-tidewater-post-two-hours.txt`, '--server', url, '--json'], elsewhere),
          dixit(['doctor', '--server', url], elsewhere),
        ]);
        asked.push(commands.finally(() => child.kill('SIGINT')));
      },
    });
    expect(served.code).toBe(0);
    const [remote, local, ingested, doctor] = (await asked[0]) ?? [];
    expect(remote).toEqual(local);
    expect(ingested).toMatchObject({ code: 0 });
    expect(doctor).toMatchObject({ code: 0 });
  });
});

test('taking in fails no reader, and readers do not fail it', { timeout: 120_000 }, async () => {
  const db = ['--db', `${folder}/shared.db`];
  const answers: { status: number; body: string }[] = [];
  let ingested: Promise<Ran> | undefined;
  const served = await dixit(['serve', ...db, '--port', '0', '--json'], {
    onOutput: (child, stdout) => {
      if (ingested !== undefined || !stdout.includes('}')) return;
      const { url } = JSON.parse(stdout) as { url: string };
      const over = new AbortController();
      const read = async (path: string): Promise<void> => {
        while (!over.signal.aborted) {
          const answer = await fetch(`${url}/trpc/${path}`);
          answers.push({ status: answer.status, body: await answer.text() });
        }
      };
      ingested = dixit(['ingest', DEMO, ...db, '--json']).finally(() => over.abort());
      const input = encodeURIComponent(JSON.stringify({ q: 'sommet', limit: 50 }));
      const readers = [read(`statement.search?input=${input}`), read(`event.list?input=${input}`)];
      void Promise.all([...readers, ingested]).finally(() => child.kill('SIGINT'));
    },
  });
  const { code, stderr, stdout } = (await ingested) ?? { code: null, stderr: '', stdout: '' };
  const { items } = JSON.parse(stdout) as { items: { state: string }[] };
  expect({ code, served: served.code, errors: stderr.includes('STORE') }).toEqual({
    code: 0,
    served: 0,
    errors: false,
  });
  expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['added']));
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const totals = answers.map(
    ({ body }) => (JSON.parse(body) as { result: { data: { total: number } } }).result.data.total,
  );
  expect(Math.max(...totals)).toBeGreaterThan(0);
});

describe('a pipe', () => {
  test('that is closed early is no error', async () => {
    const ran = await dixit(['say', '--limit', '0', '--json'], { onOutput: (child) => void child.stdout?.destroy() });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('gives what it is given to ingest', async () => {
    const input = '« Nous serons là », a déclaré Mara Quill lundi à Radio Levant, devant la presse réunie à Lutza.';
    const { code, stdout } = await dixit(
      ['ingest', '-', '--published', '2025-03-04', '--outlet', 'Radio Levant', '--json'],
      { input },
    );
    expect(code).toBe(0);
    const { items } = JSON.parse(stdout) as { items: { sourceId: string }[] };
    const { row } = JSON.parse((await dixit(['show', items[0]?.sourceId ?? '', '--json'])).stdout) as {
      row: { outlet: string; published: { edtf: string } };
    };
    expect(row).toMatchObject({ outlet: 'Radio Levant', published: { edtf: '2025-03-04' } });
  });
});

describe('language of the interface', () => {
  test.each([
    [['--lang', 'fr'], {}, 'Emploi'],
    [[], { DIXIT_LANG: 'fr' }, 'Emploi'],
    [[], { LC_ALL: 'fr_FR.UTF-8', LANG: 'en_GB.UTF-8' }, 'Emploi'],
    [[], { LANG: 'fr_CA.UTF-8' }, 'Emploi'],
    [['--lang', 'en'], { DIXIT_LANG: 'fr' }, 'Usage'],
    [[], { LANG: 'de_DE.UTF-8' }, 'Usage'],
  ] as [string[], Record<string, string>, string][])('%j %j: %s', async (args, env, word) => {
    const { code, stdout } = await dixit(['say', '--help', ...args], { env });
    expect(code).toBe(0);
    expect(stdout).toContain(word);
  });
});

test('the same words come from a folder below, by a relative path', async () => {
  const { code, stdout } = await dixit(['say', 'sommet', '--db', 'home/dixit.db'], {
    env: { INIT_CWD: folder, DIXIT_HOME: '/proc/none' },
  });
  expect(code).toBe(0);
  expect(records(stdout).length).toBeGreaterThan(0);
});

test('annotating takes no more memory for more lines', { timeout: 120_000 }, async () => {
  const line = (i: number): string =>
    `${JSON.stringify({ id: `t${i}`, text: '« Rien n’est signé », a déclaré mardi Dario Kessel. '.repeat(20), lang: 'fr' })}\n`;
  const input = Array.from({ length: 600 }, (_, i) => line(i)).join('');
  const { code, stdout } = await dixit(['annotate'], { input, env: { NODE_OPTIONS: '--max-old-space-size=160' } });
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(600);
});
