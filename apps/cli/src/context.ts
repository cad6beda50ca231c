import { resolve } from 'node:path';
import type { Client, RemoteOptions } from '@dixit/client';
import { DixitError } from '@dixit/model/error';
import type { Phrases } from '@dixit/phrases';
import { type Args, text } from './args.ts';
import type { Env } from './env.ts';
import type { Local } from './local.ts';
import type { Messages } from './messages/index.ts';
import type { Output } from './output/output.ts';

/** What a command works with. Nothing is opened before it is asked for. */
export interface Context extends Data {
  readonly args: Args;
  readonly env: Env;
  readonly phrases: Phrases;
  readonly messages: Messages;
  readonly output: Output;
  /** Aborted by an interrupt. */
  readonly signal: AbortSignal;
  /** Other data than what the command line names. */
  atData: (at: { server?: string | undefined; db?: string | undefined }) => Data;
}

/** Where the answers come from. */
export interface Data {
  readonly server: string | null;
  /** The typed client: over HTTP with `--server`, else in this process. */
  client: () => Promise<Client>;
  /** The engine in this process; null with `--server`. */
  local: () => Promise<Local | null>;
  /** How a server is reached, key included; for what is no call of the client. */
  remote: () => Promise<RemoteOptions>;
  close: () => Promise<void>;
}

export type ContextParts = Pick<Context, 'args' | 'env' | 'phrases' | 'messages' | 'output' | 'signal'>;

export function createContext(parts: ContextParts): Context {
  const { args, env } = parts;
  const atData = (at: { server?: string | undefined; db?: string | undefined }): Data => dataAt(env, at);
  return { ...parts, ...atData({ server: text(args, 'server'), db: text(args, 'db') }), atData };
}

/** A flag wins over what is set elsewhere: a file that was named is asked, whatever server is set. */
function dataAt(env: Env, at: { server?: string | undefined; db?: string | undefined }): Data {
  const file = at.db;
  const server = at.server ?? (file === undefined ? env.server : null);
  let opened: Promise<Local> | null = null;
  const local = async (): Promise<Local | null> => {
    if (server !== null) return null;
    opened ??= import('./local.ts').then(({ openLocal }) =>
      openLocal(
        file === undefined
          ? env.variables
          : { ...env.variables, DIXIT_DB: resolve(env.cwd, file), DATABASE_URL: undefined },
      ),
    );
    return await opened;
  };
  const client = async (): Promise<Client> => {
    const engine = await local();
    if (engine !== null) return engine.client;
    const { createClient } = await import('@dixit/client');
    return createClient(await remote());
  };
  const remote = async (): Promise<RemoteOptions> => {
    const token = await tokenOf(env);
    return { url: server ?? '', ...(token === null ? {} : { token }) };
  };
  const close = async (): Promise<void> => {
    const engine = await opened?.catch(() => null);
    await engine?.close();
  };
  return { server, local, client, remote, close };
}

/** A secret is read from a file, never from a flag or a variable that others can see. */
async function tokenOf({ cwd, variables }: Env): Promise<string | null> {
  const path = variables['DIXIT_TOKEN_FILE'];
  if (path === undefined || path === '') return null;
  const { readFile } = await import('node:fs/promises');
  try {
    return (await readFile(resolve(cwd, path), 'utf8')).trim();
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('SOURCE_UNREADABLE', { name: path, reason }, { cause });
  }
}
