import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createRuntime, readEnv } from '@dixit/runtime';
import { afterAll, describe, expect, test } from 'vitest';
import { sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const put = (name: string, text: string | Uint8Array): string => (writeFileSync(join(folder, name), text), name);
const other = { env: { DIXIT_HOME: join(folder, 'other') } };
const third = createRuntime(readEnv({ DIXIT_HOME: join(folder, 'third'), DIXIT_LOG: 'silent' }));

afterAll(async () => {
  await third.close();
  clean();
});

describe('import', { timeout: 180_000 }, () => {
  test('gives a record back, here as over HTTP, and says which lines it could not read', async () => {
    expect((await dixit(['demo', '--quiet'])).code).toBe(0);
    expect((await dixit(['export', '--what', 'record', '-o', 'record.jsonl'])).code).toBe(0);
    const { stdout: whole } = await dixit(['export', '--what', 'record']);
    expect(await dixit(['import', 'jsonl', 'record.jsonl'], other)).toMatchObject({ code: 0, stderr: '' });
    const sorted = (text: string): string[] => text.trimEnd().split('\n').toSorted();
    expect(sorted((await dixit(['export', '--what', 'record'], other)).stdout)).toEqual(sorted(whole));
    const { url } = await third.serve({ host: '127.0.0.1', port: 0 });
    const lines = whole.split('\n');
    const input = [lines[0], 'no JSON', ...lines.slice(1)].join('\n');
    const remote = await dixit(['import', 'jsonl', '-', '--server', url, '--json'], { input });
    expect(remote.code).toBe(3);
    expect(JSON.parse(remote.stdout)).toMatchObject({ failed: [{ line: 2, error: { code: 'LINE_INVALID' } }] });
    expect(remote.stderr).toContain('2');
    expect(sorted((await dixit(['export', '--what', 'record', '--server', url])).stdout)).toEqual(sorted(whole));
  });

  test('takes quotations of others, packed or not, and says that they have no text', async () => {
    const line = { url: 'https://ledger.example/a', quotes: [{ pre: 'said', quote: 'We will go.', post: '' }] };
    put('a.gqg.json.gz', gzipSync(`${JSON.stringify(line)}\n`));
    const ran = await dixit(['import', 'gqg', 'a.gqg.json.gz', '--table'], other);
    expect(ran.stdout).toContain('Without a text behind them: 1');
    const rows = [
      {
        id: 'x',
        uri: 'https://ledger.example/b',
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'marked' }] }],
      },
    ];
    put('notes.json', JSON.stringify({ total: 1, rows }));
    expect((await dixit(['import', 'hypothesis', 'notes.json'], other)).code).toBe(0);
    expect((await dixit(['import', 'gqg', 'missing.json'], other)).code).toBe(1);
    expect((await dixit(['import', 'gqg'], other)).code).toBe(2);
  });

  test('tells references without an address', async () => {
    put('one.ris', 'TY  - NEWS\r\nTI  - Nowhere\r\nER  - \r\n');
    const ran = await dixit(['import', 'ris', 'one.ris'], other);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('LINE_INVALID');
  });
});
