import type { Context } from '../context.ts';
import type { Local } from '../local.ts';
import { type Check, Finding, attempt } from './check.ts';
import { checkFile, checkServer } from './database.ts';
import { checkPort } from './port.ts';

/** Sources whose spans are looked at; `verify --all` looks at every one. */
const NEWEST = 20;

/** Everything about the engine and the data of this machine. */
export async function checkLocal(context: Context, local: Local): Promise<Check[]> {
  const { phrases, messages } = context;
  const { env, client, runtime } = local;
  return [
    ...(env.databaseUrl === null ? await checkFile(context, local) : await checkServer(context, local)),
    await attempt(context, 'database', async () => {
      const { counts, version } = await client.system.status.query();
      const held = [phrases.count('source', counts.sources), phrases.count('statement', counts.statements)];
      return `${await runtime.upkeep.address()} · ${version} · ${held.join(', ')}`;
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
