import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type Server, createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { appRouter } from '@dixit/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS, type CommandSpec } from '../src/command-table.ts';
import { DEMO, type Ran, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const ADDRESS = 'https://gazette.example/ferry';
const RUN_MANY = fileURLToPath(new URL('./run-many.ts', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const ids: Record<'statement' | 'source' | 'version' | 'event' | 'actor' | 'job' | 'snapshot', string> = {
  statement: '',
  source: '',
  version: '',
  event: '',
  actor: '',
  job: '',
  snapshot: '',
};
const asked = new Set<string>();
let server: ChildProcess;
let proxy: Server;
let url = '';

beforeAll(async () => {
  const articles = [
    '01-le-fanal-proposition-de-sommet.txt',
    '09-tidewater-post-two-hours.txt',
    '13-northgate-summit-put-back-a-day.txt',
  ];
  await dixit(['ingest', ...articles.map((name) => DEMO + name), '--quiet']);
  const first = async (args: string[]): Promise<string> => {
    const { rows } = JSON.parse((await dixit([...args, '--json', '--limit', '1'])).stdout) as {
      rows: { id: string }[];
    };
    return rows[0]?.id ?? '';
  };
  ids.statement = await first(['say']);
  ids.source = await first(['sources', 'list']);
  ids.event = await first(['events']);
  ids.actor = await first(['actors', 'list']);
  ids.job = await first(['jobs', 'list']);
  ids.snapshot = (JSON.parse((await dixit(['snapshots', 'freeze', '--json'])).stdout) as { id: string }).id;
  for (const day of ['Tuesday', 'Thursday']) {
    writeFileSync(`${folder}/ferry.txt`, `"The ferry sails on ${day}", said Orla Venn, the harbour mistress.\n`);
    await dixit(['ingest', 'ferry.txt', '--url', ADDRESS, '--quiet']);
  }
  ids.version = await first(['sources', 'list']);
  writeFileSync(`${folder}/names.csv`, 'Varga\nDorn\nnobody at all\n');
  await dixit(['saved', 'save', 'all of it', 'has:speaker']);
  await dixit(['note', 'add', ids.statement, 'ask', 'the', 'ministry']);
  await dixit(['tag', 'add', 'to check', ids.statement, ids.source]);
  await dixit(['review', 'accept', ids.statement, '--why', 'heard it']);
  [server, url] = await serve();
  [proxy, url] = await listeningTo(url, (path) => asked.add(path));
}, 180_000);

afterAll(() => {
  server.kill('SIGTERM');
  proxy.close();
  clean();
});

/** Every command that reads, as far as an answer does not hold the time at which it is given. */
const READS: [string, () => string[]][] = [
  ['say', () => ['say']],
  ['say, filtered', () => ['say', '--has', 'speaker', '--sort', 'oldest', '--limit', '5']],
  ['search sources', () => ['search', 'sources']],
  ['search statements', () => ['search', 'statements']],
  ['search events', () => ['search', 'events']],
  ['search actors', () => ['search', 'actors']],
  ['show a statement', () => ['show', ids.statement]],
  ['show a record', () => ['show', ids.statement, '--record']],
  ['show a source', () => ['show', ids.source]],
  ['show its versions', () => ['show', ids.source, '--versions']],
  ['show an event', () => ['show', ids.event]],
  ['show an actor', () => ['show', ids.actor]],
  ['show a job', () => ['show', ids.job]],
  ['events', () => ['events', '--sort', 'newest']],
  ['compare', () => ['compare', ids.event]],
  ['timeline of an event', () => ['timeline', ids.event]],
  ['timeline of a query', () => ['timeline', 'has:speaker']],
  ['log as PROV', () => ['review', 'log', '--format', 'prov', '--action', 'review']],
  ['facets', () => ['facets']],
  ['histogram', () => ['histogram']],
  ['matrix', () => ['matrix', '--role', 'to']],
  ['names', () => ['names', 'src', '']],
  ['sources list', () => ['sources', 'list']],
  ['sources show', () => ['sources', 'show', ids.source]],
  ['diff', () => ['diff', ids.version]],
  ['actors list', () => ['actors', 'list']],
  ['actors show', () => ['actors', 'show', ids.actor]],
  ['actors rename, tried', () => ['actors', 'rename', ids.actor, '--en', 'Somebody', '--dry-run']],
  ['saved list', () => ['saved', 'list']],
  ['snapshots show', () => ['snapshots', 'show', ids.snapshot]],
  ['review log', () => ['review', 'log', ids.statement]],
  ['jobs list', () => ['jobs', 'list']],
  ['jobs show', () => ['jobs', 'show', ids.job]],
  ['jobs watch', () => ['jobs', 'watch', ids.job]],
  ['feeds list', () => ['feeds', 'list']],
  ['feeds export', () => ['feeds', 'export']],
  ['review queue', () => ['review', 'queue']],
  ['review orphans', () => ['review', 'orphans']],
  ['review second', () => ['review', 'second', '--who', 'Ines']],
  ['review agreement', () => ['review', 'agreement']],
  ['note list', () => ['note', 'list']],
  ['tag list', () => ['tag', 'list']],
  ['tag show', () => ['tag', 'show', ids.statement]],
  ['batch', () => ['batch', `${folder}/names.csv`]],
  ['verify', () => ['verify', '--all']],
  ['status', () => ['status']],
  ['export', () => ['export', '--format', 'jsonl']],
  ['auth list', () => ['auth', 'list']],
  ['auth status', () => ['auth', 'status']],
];

/** What must be said of a mistake, wherever it is found. */
const MISTAKES: [string, () => string[]][] = [
  ['show, unknown', () => ['show', 'st_0000000000000000']],
  ['say, malformed', () => ['say', 'kind:nothing']],
  ['diff of a first version', () => ['diff', ids.source]],
];

const CASES = [...READS, ...MISTAKES];
let here: Ran[] = [];
let there: Ran[] = [];

test('runs here and over HTTP', { timeout: 300_000 }, async () => {
  const lines = CASES.map(([, words]) => [...words(), ...(words()[0] === 'export' ? [] : ['--json'])]);
  const home = { DIXIT_HOME: `${folder}/home` };
  [here, there] = await Promise.all([
    runAll(lines, home),
    runAll(
      lines.map((words) => [...words, '--server', url]),
      { DIXIT_HOME: '/proc/none' },
    ),
  ]);
});

test.each(CASES.map(([name], i) => [name, i] as const))('%s: says the same', (name, i) => {
  expect(there[i]).toEqual(here[i]);
  const isMistake = MISTAKES.some(([mistake]) => mistake === name);
  expect(here[i]?.code === 0).toBe(!isMistake);
  expect((isMistake ? here[i]?.stderr : here[i]?.stdout) ?? '').not.toBe('');
});

/** Commands, and what of a command, that write, or speak of this machine alone. */
const OTHERS: Readonly<Record<string, readonly string[] | 'all'>> = {
  demo: 'all',
  ingest: 'all',
  import: 'all',
  annotate: 'all',
  gold: 'all',
  backup: 'all',
  restore: 'all',
  serve: 'all',
  worker: 'all',
  mcp: 'all',
  config: 'all',
  doctor: 'all',
  completion: 'all',
  feeds: ['add', 'set', 'remove', 'run', 'import'],
  events: ['merge', 'split', 'move'],
  sources: ['set', 'remove'],
  actors: ['merge', 'split', 'retype', 'alias', 'role', 'apart'],
  saved: ['save', 'remove'],
  snapshots: ['freeze'],
  review: 'accept reject clear edit undo redo judge correct add stages next assign bulk opinion'.split(' '),
  note: ['add', 'set', 'remove'],
  tag: ['add', 'remove', 'rename'],
  jobs: ['cancel', 'retry'],
  auth: ['add', 'revoke', 'login', 'logout'],
};

test('every command that reads is among them', () => {
  const read = READS.map(([, words]) => words());
  const missing = Object.entries(COMMANDS as Record<string, CommandSpec>).flatMap(([command, { actions = [] }]) => {
    const others = OTHERS[command] ?? [];
    if (others === 'all') return [];
    // The fields of `names` are no commands of their own.
    const own = command === 'names' ? [] : actions.filter((action) => !others.includes(action));
    const lines = own.length === 0 ? [[command]] : own.map((action) => [command, action]);
    return lines.filter((line) => !read.some((words) => line.every((word, i) => words[i] === word)));
  });
  expect(missing).toEqual([]);
});

test('no reading of the API is out of reach of the command line', () => {
  // oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router is made of
  const declared = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  const readings = Object.entries(declared).flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [] : [path]));
  // A download goes by a path of its own, with the same stream behind it.
  const reached = new Set(
    [...asked].map((path) => (path === '/export' ? 'export.stream' : path.replace('/trpc/', ''))),
  );
  expect(readings.filter((path) => !reached.has(path))).toEqual([]);
});

async function runAll(lines: readonly string[][], env: Record<string, string>): Promise<Ran[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUN_MANY, JSON.stringify(lines)], {
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'en_GB.UTF-8', ...env },
    maxBuffer: 100_000_000,
  });
  return JSON.parse(stdout) as Ran[];
}

async function serve(): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, DIXIT_HOME: `${folder}/home` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  return await new Promise((done) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      if (written.includes('}')) done([child, (JSON.parse(written) as { url: string }).url]);
    });
  });
}

/** Passes everything on to a server, and says what was asked of it. */
async function listeningTo(target: string, hear: (path: string) => void): Promise<[Server, string]> {
  const between = createServer((incoming, outgoing) => {
    hear(new URL(incoming.url ?? '/', target).pathname);
    const passed = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.once('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => between.listen(0, '127.0.0.1', done));
  return [between, `http://127.0.0.1:${(between.address() as { port: number }).port}`];
}
