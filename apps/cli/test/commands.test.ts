import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records, sandbox } from './run.ts';

const { dixit, clean } = sandbox();
const ids: Record<'statement' | 'source' | 'event' | 'actor', string> = {
  statement: '',
  source: '',
  event: '',
  actor: '',
};

beforeAll(async () => {
  expect(await dixit(['demo', '--quiet'])).toMatchObject({ code: 0, stdout: '' });
  const first = async (args: string[]) => records((await dixit([...args, '--limit', '1'])).stdout)[0]?.['id'] ?? '';
  ids.statement = await first(['say', 'sommet']);
  ids.source = await first(['sources', 'list']);
  ids.event = await first(['events']);
  ids.actor = await first(['actors', 'list']);
}, 120_000);
afterAll(clean);

const LISTINGS: [string, string[]][] = [
  ['say', ['say', 'sommet OR summit']],
  ['search sources', ['search', 'sources']],
  ['search statements', ['search', 'statements', 'sommet OR summit']],
  ['search events', ['search', 'events']],
  ['search actors', ['search', 'actors']],
  ['events', ['events']],
  ['sources list', ['sources', 'list']],
  ['actors list', ['actors', 'list']],
  ['jobs list', ['jobs', 'list']],
];

describe.each(LISTINGS)('%s', (_, args) => {
  test('gives the same records in every format', async () => {
    const [piped, json, jsonl, csv, plain, table] = await Promise.all(
      [[], ['--json'], ['--jsonl'], ['--csv'], ['--plain'], ['--table']].map((format) => dixit([...args, ...format])),
    );
    const wanted = records(piped?.stdout ?? '').map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(0);
    const page = JSON.parse(json?.stdout ?? '') as { rows: { id: string }[]; total: number };
    expect(page.rows.map(({ id }) => id)).toEqual(wanted);
    expect(page.total).toBeGreaterThanOrEqual(wanted.length);
    const lines = (jsonl?.stdout ?? '').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(wanted);
    expect(csv?.stdout.split('\r\n')[0]).toBe((piped?.stdout.split('\n')[0] ?? '').replaceAll('\t', ','));
    expect(plain?.stdout.trimEnd().split('\n')).toHaveLength(wanted.length);
    for (const id of wanted) expect(table?.stdout).toContain(id);
    for (const ran of [piped, json, jsonl, csv, plain, table]) expect(ran?.code).toBe(0);
  });
});

describe('say', () => {
  test('prints speaker, date, source and words', async () => {
    const rows = records(
      (await dixit(['say', 'sommet', '--fields', 'speaker.name,source.published.edtf,source.outlet,text'])).stdout,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['speaker.name', 'source.published.edtf', 'source.outlet', 'text']);
      expect(row['source.outlet']).not.toBe('');
      expect(row['text']?.toLowerCase()).toContain('sommet');
    }
  });

  test('options and query are one', async () => {
    const { rows } = JSON.parse((await dixit(['actors', 'list', '--json', '--limit', '1'])).stdout) as {
      rows: { name: { fr: string } }[];
    };
    const name = rows[0]?.name.fr ?? '';
    const [byOption, byField] = await Promise.all([dixit(['say', '--by', name]), dixit(['say', `by:"${name}"`])]);
    expect(byOption.stdout).toBe(byField.stdout);
    expect(records(byOption.stdout).length).toBeGreaterThan(0);
  });

  test('an excluded term is no option', async () => {
    const all = records((await dixit(['say', '--limit', '0'])).stdout);
    const outlet = all[0]?.['source.outlet'] ?? '';
    const without = await dixit(['say', `-src:"${outlet}"`, '--limit', '0']);
    expect(without.code).toBe(0);
    const rest = records(without.stdout).map((row) => row['source.outlet']);
    expect(rest.length).toBeLessThan(all.length);
    expect(rest).not.toContain(outlet);
  });

  test('no result is no failure, unless it was asked to be one', async () => {
    expect(await dixit(['say', 'xylophonique'])).toMatchObject({ code: 0 });
    expect(await dixit(['say', 'xylophonique', '--exit-empty'])).toMatchObject({ code: 1 });
  });

  test('--limit goes over more than one page of the API', async () => {
    const { stdout } = await dixit(['say', '--limit', '0', '--jsonl']);
    const { total } = JSON.parse((await dixit(['say', '--json', '--limit', '1'])).stdout) as { total: number };
    expect(stdout.trimEnd().split('\n')).toHaveLength(total);
  });
});

describe('show', () => {
  test('a statement stands in its context, its words marked', async () => {
    const { code, stdout } = await dixit(['show', ids.statement, '--context', '200', '--chain']);
    expect(code).toBe(0);
    const json = JSON.parse((await dixit(['show', ids.statement, '--json'])).stdout) as {
      statement: { text: string; parts: { start: number; end: number }[] };
      context: { text: string; offset: number };
    };
    const [part] = json.statement.parts;
    const words = json.context.text.slice(
      (part?.start ?? 0) - json.context.offset,
      (part?.end ?? 0) - json.context.offset,
    );
    expect(json.statement.text.startsWith(words)).toBe(true);
    expect(stdout.replace(/\s+/gu, ' ')).toContain(`[${words.replace(/\s+/gu, ' ')}`);
    expect(stdout).toContain('Relay');
  });

  test.each(['source', 'event', 'actor'] as const)('a %s', async (noun) => {
    const [human, json] = await Promise.all([dixit(['show', ids[noun]]), dixit(['show', ids[noun], '--json'])]);
    expect(human).toMatchObject({ code: 0, stderr: '' });
    expect(human.stdout).toContain(ids[noun]);
    expect(JSON.parse(json.stdout)).toMatchObject({ [noun]: { id: ids[noun] } });
  });

  test('an unknown id is 5, one unknown among known is 3, and the known is shown', async () => {
    const unknown = await dixit(['show', 'st_00000000', '--json']);
    expect(unknown.code).toBe(5);
    expect(JSON.parse(unknown.stderr)).toMatchObject({
      error: { code: 'NOT_FOUND', id: 'st_00000000', hint: expect.stringMatching(/./u) },
    });
    expect(await dixit(['show', 'nonsense'])).toMatchObject({ code: 5 });
    const mixed = await dixit(['show', 'so_00000000', ids.source]);
    expect(mixed.code).toBe(3);
    expect(mixed.stdout).toContain(ids.source);
  });
});

describe('timeline', () => {
  test('tells the life of an event in the order of time, as words and as JSON', async () => {
    const [human, json] = await Promise.all([
      dixit(['timeline', ids.event, '--table', '--lang', 'en']),
      dixit(['timeline', ids.event, '--json']),
    ]);
    const { rows } = JSON.parse(json.stdout) as { rows: { at: string | null; stage: string | null; id: string }[] };
    const times = rows.map(({ at }) => at ?? '~');
    expect(times).toEqual(times.toSorted());
    expect(new Set(rows.map(({ stage }) => stage))).toContain('concluded');
    expect(human.stdout).toMatch(/not planned · announced/u);
    for (const { id } of rows) expect(human.stdout).toContain(id);
  });

  test('puts what a query finds in the order of time', async () => {
    const { stdout, code } = await dixit(['timeline', 'sommet', '--by', 'Pavel Dorn']);
    const found = records(stdout);
    expect(code).toBe(0);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map((row) => row['holder.name']))).toEqual(new Set(['Pavel Dorn']));
    const times = found.map(({ at }) => at ?? '');
    expect(times).toEqual(times.toSorted());
  });

  test('needs an event or a query, and knows no timeline of a source', async () => {
    expect(await dixit(['timeline'])).toMatchObject({ code: 2 });
    expect(await dixit(['timeline', ids.source])).toMatchObject({ code: 5 });
    expect(await dixit(['timeline', 'nothingofthekind', '--exit-empty'])).toMatchObject({ code: 1 });
  });
});

describe('compare', () => {
  test('an event by its id, as words and as JSON', async () => {
    const [human, json] = await Promise.all([dixit(['compare', ids.event]), dixit(['compare', ids.event, '--json'])]);
    expect(human.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({
      event: { id: ids.event },
      sources: expect.any(Array),
      facts: expect.any(Array),
    });
  });

  test('a query finds the event that most sources speak of', async () => {
    const { rows } = JSON.parse((await dixit(['events', '--json', '--limit', '0'])).stdout) as {
      rows: { independentSources: number }[];
    };
    const compared = JSON.parse((await dixit(['compare', '', '--json'])).stdout) as { sources: unknown[] };
    expect(compared.sources.length).toBeGreaterThanOrEqual(Math.max(...rows.map((row) => row.independentSources)));
  });

  test('shows both sides in their sentences, the words marked, and how many more there are', async () => {
    const { stdout } = await dixit(['compare', ids.event, '--lang', 'en', '--table']);
    const compared = JSON.parse((await dixit(['compare', ids.event, '--json'])).stdout) as {
      comparisons: { left: { text: string }; right: { text: string } }[];
      excerpts: { text: string }[];
    };
    expect(compared.comparisons.length).toBeGreaterThan(3);
    for (const { left, right } of compared.comparisons.slice(0, 3)) {
      for (const { text } of [left, right])
        expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(`[${text.replaceAll(/\s+/gu, ' ')}]`);
    }
    expect(stdout).toContain(`3 comparisons of ${compared.comparisons.length}; --all shows them all.`);
    expect(Math.max(...compared.excerpts.map(({ text }) => text.length))).toBeLessThanOrEqual(260);
  });

  test('something else than an event is not found', async () => {
    expect(await dixit(['compare', ids.source])).toMatchObject({ code: 5 });
  });
});

test('verify finds every span intact', async () => {
  const { code, stdout } = await dixit(['verify', '--all', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ sources: 15, faults: [] });
  expect(await dixit(['verify'])).toMatchObject({ code: 2 });
});

test('doctor says a line for each thing it looks at', async () => {
  const { code, stdout } = await dixit(['doctor', '--json'], { env: { DIXIT_PORT: '0', DIXIT_WEB_PORT: '0' } });
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: { check: string; ok: boolean }[] };
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect({ ok, code }).toEqual({ ok: true, code: 0 });
  expect(checks.map(({ check }) => check)).toEqual([
    'node',
    'home',
    'space',
    'integrity',
    'migrations',
    'database',
    'spans',
    'locales',
    'fetch',
    'api',
    'dashboard',
  ]);
});

test('the same documents again add nothing', async () => {
  const before = (await dixit(['say', '--json', '--limit', '1'])).stdout;
  const { code, stdout } = await dixit(['demo', '--json']);
  expect(code).toBe(0);
  const { items } = JSON.parse(stdout) as { items: { state: string }[] };
  expect([...new Set(items.map(({ state }) => state))]).toEqual(['unchanged']);
  expect((await dixit(['say', '--json', '--limit', '1'])).stdout).toBe(before);
});

test('a demo corpus that was loaded once is not loaded again by --if-new', async () => {
  expect(await dixit(['demo', '--if-new'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

describe('sources', () => {
  test('set corrects a date, and takes it back', async () => {
    const set = await dixit(['sources', 'set', ids.source, '--published', '2025-01-02', '--json']);
    expect(set).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(set.stdout)).toMatchObject({ published: { edtf: '2025-01-02', basis: 'user' } });
    const back = await dixit(['sources', 'set', ids.source, '--published', '', '--json']);
    expect((JSON.parse(back.stdout) as { published: { edtf: string } | null }).published?.edtf).not.toBe('2025-01-02');
    expect(await dixit(['sources', 'set', ids.source, '--published', 'someday'])).toMatchObject({ code: 2 });
    expect(await dixit(['sources', 'set', ids.source])).toMatchObject({ code: 2 });
  });

  test('remove asks for --yes, can only say what it would do, and does it', async () => {
    const [source] = records((await dixit(['sources', 'list', '--limit', '0'])).stdout).slice(-1);
    const id = source?.['id'] ?? '';
    expect(await dixit(['sources', 'remove', id])).toMatchObject({ code: 2, stdout: '' });
    expect(await dixit(['sources', 'remove', id, '--dry-run'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(id),
    });
    expect(await dixit(['sources', 'show', id])).toMatchObject({ code: 0 });
    expect(await dixit(['sources', 'remove', id, '--yes'])).toMatchObject({ code: 0 });
    expect(await dixit(['sources', 'show', id])).toMatchObject({ code: 5 });
    expect(await dixit(['verify', '--all'])).toMatchObject({ code: 0 });
  });
});
