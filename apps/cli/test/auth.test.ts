import { type Runtime, createRuntime, readEnv } from '@dixit/runtime';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const env = { XDG_CONFIG_HOME: `${folder}/config` };
const file = (name: string): string => `${folder}/${name}`;
let runtime: Runtime | undefined;
let server = '';

beforeAll(async () => {
  for (const role of ['reader', 'admin']) {
    const { stdout } = await dixit(['auth', 'add', `the ${role}`, '--role', role]);
    writeFileSync(file(role), stdout, { mode: 0o600 });
  }
  runtime = createRuntime(readEnv({ DIXIT_HOME: file('home'), DIXIT_ACCESS: 'keys', DIXIT_LOG: 'silent' }));
  ({ url: server } = await runtime.serve({ host: '127.0.0.1', port: 0 }));
}, 120_000);
afterAll(async () => {
  await runtime?.close();
  clean();
});

test('makes a key, shows it once, and says so beside the data', async () => {
  const made = await dixit(['auth', 'add', 'Orla', 'Venn', '--role', 'editor']);
  expect(made.stdout).toMatch(/^dixit_[0-9a-z]{16}_[\w-]{43}\n$/u);
  expect(made.stderr).toContain('Orla Venn');
  const listed = await dixit(['auth', 'list', '--json']);
  expect(listed.stdout).not.toContain(made.stdout.trim().slice(-43));
  expect(JSON.parse(listed.stdout)).toContainEqual(expect.objectContaining({ name: 'Orla Venn', role: 'editor' }));
  expect((await dixit(['auth', 'add', 'Orla Venn'])).code).toBe(8);
  expect((await dixit(['auth', 'revoke', 'Orla Venn'])).code).toBe(0);
  expect((await dixit(['auth', 'revoke', 'Orla Venn'])).code).toBe(5);
});

test('gives the key by a file or a variable; without one, or with too small a one, exits with 4', async () => {
  const asking = ['status', '--server', server, '--json'];
  const refused = await dixit(asking);
  expect([refused.code, JSON.parse(refused.stderr).error.code]).toEqual([4, 'UNAUTHORIZED']);
  expect((await dixit([...asking, '--key-file', file('reader')])).code).toBe(0);
  expect((await dixit(asking, { env: { DIXIT_KEY: readFileSync(file('reader'), 'utf8') } })).code).toBe(0);
  expect((await dixit(asking, { env: { DIXIT_TOKEN_FILE: file('reader') } })).code).toBe(0);
  const listing = await dixit(['auth', 'list', '--server', server, '--json', '--key-file', file('reader')]);
  expect([listing.code, JSON.parse(listing.stderr).error.code]).toEqual([4, 'FORBIDDEN']);
  expect((await dixit(['auth', 'list', '--server', server, '--key-file', file('admin')])).code).toBe(0);
});

test('warns of a key that others can read', async () => {
  const open = file('open');
  writeFileSync(open, readFileSync(file('reader')));
  chmodSync(open, 0o644);
  const ran = await dixit(['status', '--server', server, '--key-file', open]);
  expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining(`chmod 600 ${open}`)]);
});

test('keeps a key that the server knows, and forgets it', async () => {
  const wrong = await dixit(['auth', 'login', server], { env, input: 'dixit_nothing\n' });
  expect([wrong.code, existsSync(file('config/dixit/key'))]).toEqual([4, false]);
  const right = await dixit(['auth', 'login', server, '--json'], { env, input: readFileSync(file('reader')) });
  expect(JSON.parse(right.stdout)).toMatchObject({ server, name: 'the reader', role: 'reader' });
  expect(statSync(file('config/dixit/key')).mode & 0o777).toBe(0o600);
  expect((await dixit(['auth', 'status', '--json'], { env })).stdout).toContain('"the reader"');
  expect((await dixit(['auth', 'logout'], { env })).code).toBe(0);
  const local = await dixit(['auth', 'status', '--json'], { env });
  expect(JSON.parse(local.stdout)).toEqual({ name: null, role: 'admin', isKeyed: false });
});

test('lets the tools of an assistant read as far as the key reaches', async () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const ask = async (key: readonly string[]): Promise<boolean> => {
    const client = new Client({ name: 'test', version: '0' });
    const args = [main, 'mcp', '--server', server, ...key];
    const variables = { PATH: process.env['PATH'] ?? '', DIXIT_HOME: file('home') };
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args, env: variables, stderr: 'ignore' }),
    );
    const { tools } = await client.listTools();
    const answer = await client.callTool({ name: tools[0]?.name ?? '', arguments: {} });
    await client.close();
    return answer.isError === true;
  };
  expect([await ask(['--key-file', file('reader')]), await ask([])]).toEqual([false, true]);
});
