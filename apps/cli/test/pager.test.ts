import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO, sandbox } from './run.ts';
import { atTerminal } from './terminal.ts';

const { dixit, folder, clean } = sandbox();
const home = `${folder}/home`;
/** Marks what went through it. */
const PAGER = 'sed s/^/through:/';

beforeAll(async () => {
  expect(await dixit(['ingest', `${DEMO}09-tidewater-post-two-hours.txt`])).toMatchObject({ code: 0 });
}, 120_000);
afterAll(clean);

test('what may be longer than a screen goes through the pager, remarks after it', { timeout: 60_000 }, async () => {
  const { code, written } = await atTerminal(['say', '--limit', '2'], { home, env: { PAGER } });
  expect(code).toBe(0);
  const lines = written.split('\r\n').map((line) => line.replaceAll(/\u001B\[[0-9;]*[A-Za-z]|\r/gu, ''));
  expect(lines.filter((line) => line.startsWith('through:')).length).toBeGreaterThan(4);
  const remark = lines.findIndex((line) => line.includes('--limit'));
  expect(remark).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('through:')));
});

test.each([
  [['say', '--no-pager'], { PAGER }],
  [['say'], { PAGER, DIXIT_PAGER: '' }],
  [['say', '--json'], { PAGER }],
  [['status'], { PAGER }],
] as [string[], Record<string, string>][])(
  '%j with %j goes to the terminal at once',
  { timeout: 60_000 },
  async (args, env) => {
    const { code, written } = await atTerminal(args, { home, env });
    expect({ code, paged: written.includes('through:') }).toEqual({ code: 0, paged: false });
  },
);

test('a reader who has seen enough is no error', { timeout: 60_000 }, async () => {
  const { code, written } = await atTerminal(['say', '--limit', '0'], { home, env: { PAGER: 'head -n 1' } });
  expect(code).toBe(0);
  expect(written).not.toContain('INTERNAL');
});
