import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const GOOD = '« Rien n’est signé », a déclaré mardi Dario Kessel à Radio Levant. Il était à Genève avec sa délégation.';

beforeAll(() => {
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  put('good.txt', GOOD);
  put('empty.txt', '');
  put(
    'binary.txt',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  );
  put('large.txt', Buffer.alloc(60_000_000, 'Le ministre a parlé hier de la paix. '));
  put('invalid.txt', Buffer.concat([Buffer.from(GOOD), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), Buffer.from(GOOD)]));
  put(
    'german.txt',
    'Der Sprecher hat gestern gesagt, dass der Gipfel nicht stattfinden wird, weil die Regierung nicht zugestimmt hat.',
  );
  put(
    'quiet.txt',
    'Le chat dort sur le tapis du salon depuis ce matin et la pluie tombe doucement sur les toits de la ville.',
  );
  const page =
    '<html><head><title>Déclaration</title></head><body><article><p>Le ministre Dario Kessel a déclaré mardi : « Nous irons à Genève. »</p></article></body></html>';
  put('page.html', Buffer.from(page, 'latin1'));
  mkdirSync(join(folder, 'mixed'));
  writeFileSync(join(folder, 'mixed', 'a.txt'), GOOD.replace('Genève', 'Lutza'));
  writeFileSync(join(folder, 'mixed', 'b.txt'), '');
  mkdirSync(join(folder, 'nothing'));
}, 120_000);
afterAll(clean);

interface Item {
  name: string;
  state: string;
  statements: number;
  error: { code: string; message: string; hint: string } | null;
  diagnostics: { code: string; message: string; hint: string }[];
}

const itemsOf = ({ stdout }: Ran): Item[] => (JSON.parse(stdout) as { items: Item[] }).items;

describe('a document that cannot be taken in', () => {
  test.each([
    ['empty.txt', 'SOURCE_EMPTY'],
    ['binary.txt', 'SOURCE_BINARY'],
    ['large.txt', 'SOURCE_TOO_LARGE'],
    ['missing.txt', 'SOURCE_UNREADABLE'],
    ['good.txt/below.txt', 'SOURCE_UNREADABLE'],
    ['/proc/self/mem', 'SOURCE_UNREADABLE'],
  ])('%s is %s, with exit code 1', async (name, code) => {
    const [json, human] = await Promise.all([dixit(['ingest', name, '--json']), dixit(['ingest', name])]);
    expect([json.code, human.code]).toEqual([1, 1]);
    const [item] = itemsOf(json);
    expect(item).toMatchObject({ name, state: 'failed', error: { code, hint: expect.stringMatching(/\p{L}/u) } });
    expect(item?.error?.message).toContain(name);
    expect(human.stderr).toContain(`${code}: `);
    expect(human.stderr).toContain(item?.error?.hint);
  });

  test('says what a date looks like, and shows no password of an address', async () => {
    const [dated, addressed] = await Promise.all([
      dixit(['ingest', 'quiet.txt', '--published', '2031-13-45', '--lang', 'en']),
      dixit(['ingest', 'ftp://orla:harbour@fanal.example/x', '--lang', 'en']),
    ]);
    expect([dated.code, addressed.code]).toEqual([2, 2]);
    expect(dated.stderr).toContain('published 2031-13-45 (it is no date such as 2022');
    expect(addressed.stderr).toContain('ftp://fanal.example/x: this address is not read (neither http nor https)');
    expect(addressed.stderr).not.toContain('harbour');
  });

  test('does not cost the others anything: exit code 3', async () => {
    const ran = await dixit(['ingest', 'mixed', 'missing.txt', '--jsonl']);
    expect(ran.code).toBe(3);
    const items = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Item);
    expect(items.map(({ name, state }) => [name, state])).toEqual([
      [join('mixed', 'a.txt'), 'added'],
      [join('mixed', 'b.txt'), 'failed'],
      ['missing.txt', 'failed'],
    ]);
    expect(items[0]?.statements).toBeGreaterThan(0);
  });

  test('an empty folder holds nothing to take in', async () => {
    expect(await dixit(['ingest', 'nothing'])).toMatchObject({ code: 0 });
  });
});

describe('a document with something to say about it', () => {
  test.each([
    ['invalid.txt', /^CHARSET_/u, 1],
    ['page.html', /^CHARSET_/u, 1],
    ['german.txt', /^LANGUAGE_UNSUPPORTED$/u, 0],
    ['quiet.txt', /^NO_STATEMENTS$/u, 0],
  ])('%s is taken in, with a remark and a hint', async (name, code, statements) => {
    const json = await dixit(['ingest', name, '--json']);
    expect(json.code).toBe(0);
    const [item] = itemsOf(json);
    expect(item).toMatchObject({ state: 'added', error: null });
    expect(item?.statements).toBeGreaterThanOrEqual(statements);
    expect(item?.diagnostics.filter((one) => code.test(one.code))).not.toEqual([]);
    for (const { message, hint } of item?.diagnostics ?? []) expect([message, hint].join('')).toMatch(/\p{L}/u);
    expect((await dixit(['verify', '--all'])).code).toBe(0);
  });

  test('windows-1252 is read as what it is', async () => {
    const { stdout } = await dixit(['say', 'Genève', '--json']);
    expect(stdout).toContain('Nous irons à Genève.');
  });
});

describe('annotate', () => {
  test('one bad line is one error line, and the rest is answered', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: GOOD, lang: 'fr' }),
      '{"id": "b"',
      JSON.stringify({ id: 'c' }),
      '',
      JSON.stringify({ id: 'd', text: 'x' }),
    ];
    const { code, stdout, stderr } = await dixit(['annotate'], {
      input: lines.join('\n'),
      env: { DIXIT_HOME: '/proc/none' },
    });
    expect(code).toBe(3);
    const out = stdout
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            id: string | null;
            line?: number;
            error?: { code: string };
            quotes?: { content: [number, number] }[];
          },
      );
    expect(out.map(({ id, line, error }) => [id, line, error?.code])).toEqual([
      ['a', undefined, undefined],
      [null, 2, 'INPUT_INVALID'],
      ['c', 3, 'INPUT_INVALID'],
      ['d', undefined, undefined],
    ]);
    expect(out[0]?.quotes?.map(({ content: [start, end] }) => GOOD.slice(start, end))).toContain('Rien n’est signé');
    expect(stderr).toMatch(/Line 2: INPUT_INVALID.*\nLine 3: INPUT_INVALID/u);
  });

  test('a million quotation marks end, and end well', { timeout: 120_000 }, async () => {
    const text = '« '.repeat(500_000) + '" '.repeat(500_000);
    const { code, stdout } = await dixit(['annotate'], { input: `${JSON.stringify({ id: 'm', text, lang: 'fr' })}\n` });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'm' });
  });
});

describe('a command line that cannot be understood', () => {
  test.each([
    [['sya'], 'say'],
    [['say', '--bye', 'x'], '--by'],
    [['say', '--limit', 'many'], '--limit'],
    [['say', '--limit'], '--limit'],
    [['say', '--json', '--csv'], '--csv'],
    [['say', '--sort', 'random'], 'relevance'],
    [['say', '--fields', 'nonsense'], 'speaker.name'],
    [['search', 'everything'], 'statements'],
    [['sources', 'set'], 'ID'],
    [['show'], 'ID'],
    [['ingest'], 'FILE'],
  ])('%j is a usage error that names %s', async (args, named) => {
    const { code, stdout, stderr } = await dixit(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
  });

  test.each([
    ['"open', 1],
    ['kind:loud', 1],
    ['sommet since:yesterday', 8],
    ['(a OR b', 1],
  ])('the query %s points at character %d and offers the words as they stand', async (query, at) => {
    const { code, stderr } = await dixit(['say', query, '--json']);
    expect(code).toBe(2);
    const { error } = JSON.parse(stderr) as { error: { code: string; message: string; hint: string } };
    expect(error.code).toBe('QUERY_INVALID');
    expect(error.message).toContain(`(${at})`);
    expect(error.hint).toContain('"');
  });

  test.each([
    ['ingest', 'good.txt', '--language', 'zz!!'],
    ['ingest', 'good.txt', '--language', 'french'],
    ['ingest', 'good.txt', '--url', 'example'],
    ['serve', '--port', '99999'],
  ])('%s %s %s %s is refused before anything is opened', async (...words) => {
    const { code, stderr } = await dixit([...words, '--db', '/proc/none/dixit.db']);
    expect(code).toBe(2);
    expect(stderr).toContain('INPUT_INVALID');
    expect(stderr).toContain(words.at(-2));
  });

  test('a date that is none is refused before anything is stored', async () => {
    const { code, stderr } = await dixit(['ingest', 'good.txt', '--published', 'someday']);
    expect(code).toBe(2);
    expect(stderr).toContain('published');
  });
});

describe('a place that is not fit', () => {
  test.each([['/proc/none/dixit.db'], ['/proc/dixit.db'], ['good.txt/dixit.db'], ['binary.txt']])(
    'no database can stand in %s',
    async (file) => {
      const ran = await dixit(['ingest', 'good.txt', '--db', file, '--json']);
      expect(ran.code).toBe(1);
      const { error } = JSON.parse(ran.stderr) as { error: { code: string; message: string; hint: string } };
      expect(error.code).toMatch(/^STORE_/u);
      expect(error.message).toContain(file);
      expect(error.hint).toContain('--db');
      expect((await dixit(['doctor', '--db', file])).code).toBe(1);
    },
  );

  test('a taken port is an error, never another port', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const { code, stderr, stdout } = await dixit(['serve', '--port', String(port), '--json']);
    taken.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const { error } = JSON.parse(stderr) as { error: { code: string; message: string; hint: string } };
    expect(error).toMatchObject({ code: 'ADDRESS_IN_USE', hint: expect.stringContaining('--port') });
    expect(error.message).toContain(String(port));
  });

  test('a server that is not there is exit code 7', async () => {
    const { code, stderr } = await dixit(['say', 'x', '--server', 'http://127.0.0.1:9']);
    expect(code).toBe(7);
    expect(stderr).toContain('SERVER_UNREACHABLE');
  });
});
