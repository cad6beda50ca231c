import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { aligned } from '../output/table.ts';
import type { Messages } from '../messages/index.ts';
import { reportOf } from '../report.ts';

interface Check {
  check: keyof Messages['doctor'];
  ok: boolean;
  detail: string;
}

const OLDEST_NODE = 24;

/** One line for each thing that must be right; exit 1 when one is not. */
export async function run(context: Context): Promise<number> {
  const { output, messages } = context;
  const checks = [
    checkNode(context),
    ...(context.server === null ? await checkLocal(context) : [await checkServer(context)]),
  ];
  const isWell = checks.every(({ ok }) => ok);
  if (output.isJson) await output.json({ ok: isWell, checks });
  else {
    const rows = checks.map(({ check, ok, detail }) => [
      ok ? messages.doctorOk : messages.doctorWrong,
      messages.doctor[check],
      detail,
    ]);
    await output.line(aligned(rows));
  }
  return isWell ? EXIT.done : EXIT.failure;
}

function checkNode({ messages }: Context): Check {
  const ok = Number(process.versions.node.split('.')[0]) >= OLDEST_NODE;
  return { check: 'node', ok, detail: ok ? process.versions.node : messages.needsNode(process.versions.node) };
}

async function checkLocal(context: Context): Promise<Check[]> {
  const local = await context.local();
  if (local === null) return [];
  const { env } = local;
  const folder = dirname(env.databasePath);
  const home = await attempt(context, 'home', async () => {
    await access(nearestFolder(folder), constants.W_OK);
    return folder;
  });
  const database = await attempt(context, 'database', async () => {
    const { counts, version } = await local.client.system.status.query();
    const { phrases } = context;
    return `${env.databasePath} · ${version} · ${phrases.count('source', counts.sources)}, ${phrases.count('statement', counts.statements)}`;
  });
  const integrity = await attempt(context, 'integrity', () => newestIntact(context));
  const locales = await attempt(context, 'locales', async () =>
    (await local.client.system.status.query()).languages.map((tag) => context.phrases.languageName(tag)).join(', '),
  );
  const ports = await Promise.all([
    checkPort(context, 'api', { host: env.host, port: env.port }),
    checkPort(context, 'dashboard', { host: env.host, port: Number(context.env.webPort ?? 4310) }),
  ]);
  return [home, database, integrity, locales, ...ports];
}

/** The folder itself, or the one above it that it would be made in. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/** The newest sources, their spans and hashes; `verify --all` looks at every one. */
async function newestIntact({ client, phrases, messages }: Context): Promise<string> {
  const { source } = await client();
  const { rows } = await source.list.query({ q: '', limit: 20 });
  let spans = 0;
  for (const { id } of rows) {
    const result = await source.verify.query({ id });
    spans += result.spans;
    if (result.faults.length > 0) throw new Error(`${id}: ${messages.faultsFound(String(result.faults.length))}`);
  }
  return messages.spansIntact(phrases.number(spans), phrases.count('source', rows.length));
}

async function checkServer(context: Context): Promise<Check> {
  return await attempt(context, 'server', async () => {
    const { version, counts } = await (await context.client()).system.status.query();
    return `${context.server} · ${version} · ${context.phrases.count('source', counts.sources)}`;
  });
}

/** A port is well when it is free, or when it is Dixit that answers on it. */
async function checkPort(
  context: Context,
  check: 'api' | 'dashboard',
  { host, port }: { host: string; port: number },
): Promise<Check> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
  if (isFree) return { check, ok: true, detail: `${host}:${port}` };
  const url = `http://${host}:${port}`;
  const answers = await Promise.all(
    ['/healthz', '/api/healthz'].map(async (path) => {
      const response = await fetch(url + path, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
      return response?.ok === true;
    }),
  );
  const { message } = context.phrases.error({ code: 'ADDRESS_IN_USE', params: { host, port } });
  return { check, ok: answers.includes(true), detail: answers.includes(true) ? url : message };
}

async function attempt(context: Context, check: Check['check'], look: () => Promise<string>): Promise<Check> {
  try {
    return { check, ok: true, detail: await look() };
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && 'syscall' in thrown) {
      return { check, ok: false, detail: `${thrown.code} ${context.messages.notWritable}` };
    }
    const { error } = await reportOf(thrown, { ...context, command: null });
    const detail =
      error.code === 'INTERNAL' && thrown instanceof Error ? thrown.message : `${error.code}: ${error.message}`;
    return { check, ok: false, detail };
  }
}
