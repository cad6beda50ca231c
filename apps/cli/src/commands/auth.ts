import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ApiKey } from '@dixit/model';
import { DixitError } from '@dixit/model/error';
import { UsageError, actionOf, requireOperands, text } from '../args.ts';
import { userFile } from '../config/files.ts';
import { SETTINGS } from '../config/settings.ts';
import { setInFile } from '../config/write.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { chosen } from '../input.ts';
import { keyOf } from '../key.ts';
import { standardInput } from '../lines.ts';
import { aligned } from '../output/table.ts';
import { askHidden } from '../ask-hidden.ts';

const COLUMNS = ['id', 'name', 'role', 'createdAt', 'lastUsedAt', 'revokedAt'];

/** Keys to a server: made, listed and revoked by whoever runs it; kept on this machine by whoever has one. */
export async function run(context: Context): Promise<number> {
  switch (actionOf(context.args, ['list', 'add', 'revoke', 'login', 'logout', 'status'])) {
    case 'list':
      return await list(context);
    case 'add':
      return await add(context, requireOperands(context.args, 'NAME', 1).join(' '));
    case 'revoke':
      return await revoke(context, requireOperands(context.args, 'NAME|ID', 1));
    case 'login':
      return await login(context);
    case 'logout':
      return await logout(context);
    case 'status':
      return await status(context);
  }
}

async function list(context: Context): Promise<number> {
  const { output, messages } = context;
  const rows = await (await context.client()).key.list.query({});
  const line = ({ id, name, role, createdAt, lastUsedAt, revokedAt }: ApiKey): string[] => [
    output.paint.bold(name),
    role,
    id,
    createdAt,
    revokedAt === null ? messages.keyUsed(lastUsedAt) : messages.keyRevoked(revokedAt),
  ];
  const human = (): string => (rows.length === 0 ? messages.nothingFound : aligned(rows.map(line)));
  await output.document(rows, human, { rows, columns: COLUMNS });
  return EXIT.done;
}

async function add(context: Context, name: string): Promise<number> {
  const { args, output, messages } = context;
  const role = chosen('key.add', 'role', text(args, 'role')) ?? 'reader';
  const { key, secret } = await (await context.client()).key.add.mutate({ name, role });
  output.note(messages.keyShownOnce(key.name, key.role));
  await output.document({ ...key, secret }, () => secret);
  return EXIT.done;
}

async function revoke(context: Context, wanted: readonly string[]): Promise<number> {
  const { key } = await context.client();
  const keys = (await key.list.query({})).filter(({ revokedAt }) => revokedAt === null);
  for (const one of wanted) {
    const found = keys.find(({ id, name }) => id === one || name === one);
    if (found === undefined) throw new DixitError('NOT_FOUND', { noun: 'key', id: one });
    const revoked = await key.revoke.mutate({ id: found.id });
    await context.output.document(revoked, () => context.messages.removed(found.name));
  }
  return EXIT.done;
}

const setting = (key: string, variables: Context['env']['variables'], value: string | null): void => {
  const found = SETTINGS.find((candidate) => candidate.key === key);
  if (found) setInFile(userFile(variables), found, value);
};
const keptKey = (variables: Context['env']['variables']): string => join(dirname(userFile(variables)), 'key');

/** Keeps a key that the server knows, in a file that nobody else reads, and asks this server from now on. */
async function login(context: Context): Promise<number> {
  const { args, env, output, messages } = context;
  const server = args.operands[1] ?? context.server;
  if (server === null) throw new UsageError('missingOperand', 'URL');
  const file = text(args, 'key-file');
  const warn = (name: string): void => output.problem(messages.keyOpenToOthers(name));
  const given = file === undefined ? await typed(context) : await keyOf({ env, file, warn });
  const { createClient } = await import('@dixit/client');
  const session = await createClient({ url: server, token: given ?? '' }).session.get.query({});
  const path = keptKey(env.variables);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${given ?? ''}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  setting('server', env.variables, server);
  setting('token-file', env.variables, path);
  await output.document({ server, ...session, file: path }, () =>
    messages.signedIn(session.name, session.role, server),
  );
  return EXIT.done;
}

/** At a terminal without being shown, else from standard input. */
async function typed({ messages }: Context): Promise<string> {
  if (!process.stdin.isTTY) return (await standardInput()).trim();
  return (await askHidden(messages.askKey)).trim();
}

async function logout({ env, output, messages }: Context): Promise<number> {
  const path = keptKey(env.variables);
  rmSync(path, { force: true });
  setting('server', env.variables, null);
  setting('token-file', env.variables, null);
  await output.document({ removed: path }, () => messages.removed(path));
  return EXIT.done;
}

async function status(context: Context): Promise<number> {
  const { output, messages, server } = context;
  const session = await (await context.client()).session.get.query({});
  await output.document(session, () => messages.signedIn(session.name, session.role, server));
  return EXIT.done;
}
