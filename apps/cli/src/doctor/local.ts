import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from '../context.ts';
import type { Local } from '../local.ts';
import { type Check, Finding, attempt } from './check.ts';
import { checkPort } from './port.ts';

/** Less than this is soon full: a database of 100,000 statements takes about as much. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;
/** Sources whose spans are looked at; `verify --all` looks at every one. */
const NEWEST = 20;

/** Everything about the engine and the data of this machine. */
export async function checkLocal(context: Context, local: Local): Promise<Check[]> {
  const { phrases, messages } = context;
  const { env, client, runtime } = local;
  const folder = dirname(env.databasePath);
  const inspected = runtime.upkeep.inspect();
  inspected.catch(() => {});
  return [
    await attempt(context, 'home', async () => {
      await access(nearestFolder(folder), constants.W_OK);
      return folder;
    }),
    await attempt(context, 'space', async () => {
      const { freeBytes } = await inspected;
      if (freeBytes < LEAST_FREE_BYTES) throw new Finding(phrases.bytes(freeBytes));
      return phrases.bytes(freeBytes);
    }),
    await attempt(context, 'integrity', async () => {
      const { file } = await inspected;
      if (file?.fault) throw new Finding(file.fault);
      return file === null ? messages.noDatabase : phrases.bytes(file.bytes);
    }),
    await attempt(context, 'migrations', async () => {
      const { file, known } = await inspected;
      if (file !== null && file.schema > known) throw new Finding(`${file.schema} > ${known}`);
      return file === null ? `${known}` : `${file.schema}/${known}`;
    }),
    await attempt(context, 'database', async () => {
      const { counts, version } = await client.system.status.query();
      const held = [phrases.count('source', counts.sources), phrases.count('statement', counts.statements)];
      return `${env.databasePath} · ${version} · ${held.join(', ')}`;
    }),
    await attempt(context, 'spans', () => newestIntact(context)),
    await attempt(context, 'locales', async () =>
      (await client.system.status.query()).languages.map((tag) => phrases.languageName(tag)).join(', '),
    ),
    await attempt(context, 'fetch', async () => {
      const { contact, pauseMs, allow } = env.fetch;
      const pause = messages.fetchPause(phrases.number(pauseMs / 1_000));
      return [pause, contact ?? messages.noContact, ...allow].join(' · ');
    }),
    await checkPort(context, 'api', { host: env.host, port: env.port }),
    await checkPort(context, 'dashboard', { host: env.host, port: Number(context.env.webPort ?? 4310) }),
  ];
}

/** The folder itself, or the one above it that it would be made in. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

async function newestIntact({ client, phrases, messages }: Context): Promise<string> {
  const { source } = await client();
  const { rows } = await source.list.query({ q: '', limit: NEWEST });
  let spans = 0;
  for (const { id } of rows) {
    const result = await source.verify.query({ id });
    spans += result.spans;
    if (result.faults.length > 0) throw new Finding(`${id}: ${messages.faultsFound(String(result.faults.length))}`);
  }
  return messages.spansIntact(phrases.number(spans), phrases.count('source', rows.length));
}
