import { resolve } from 'node:path';
import type { Client, RemoteOptions } from '@dixit/client';
import type { RuntimeOptions } from '@dixit/runtime';
import type { Phrases } from '@dixit/phrases';
import { type Args, text } from './args.ts';
import type { Env } from './env.ts';
import { keyOf } from './key.ts';
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
  local: (options?: RuntimeOptions) => Promise<Local | null>;
  /** How a server is reached, key included; for what is no call of the client. */
  remote: () => Promise<RemoteOptions>;
  close: () => Promise<void>;
}

export type ContextParts = Pick<Context, 'args' | 'env' | 'phrases' | 'messages' | 'output' | 'signal'>;

export function createContext(parts: ContextParts): Context {
  const { args, env, output, messages } = parts;
  const key = lazy(() =>
    keyOf({ env, file: text(args, 'key-file'), warn: (file) => output.problem(messages.keyOpenToOthers(file)) }),
  );
  const atData = (at: { server?: string | undefined; db?: string | undefined }): Data => dataAt(env, at, key);
  return { ...parts, ...atData({ server: text(args, 'server'), db: text(args, 'db') }), atData };
}

/** A flag wins over what is set elsewhere: a file that was named is asked, whatever server is set. */
function dataAt(
  env: Env,
  at: { server?: string | undefined; db?: string | undefined },
  key: () => Promise<string | null>,
): Data {
  const file = at.db;
  const server = at.server ?? (file === undefined ? env.server : null);
  let opened: Promise<Local> | null = null;
  const local = async (options: RuntimeOptions = {}): Promise<Local | null> => {
    if (server !== null) return null;
    opened ??= import('./local.ts').then(({ openLocal }) =>
      openLocal(
        file === undefined
          ? env.variables
          : { ...env.variables, DIXIT_DB: resolve(env.cwd, file), DATABASE_URL: undefined },
        options,
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
    const token = await key();
    return { url: server ?? '', ...(token === null ? {} : { token }) };
  };
  const close = async (): Promise<void> => {
    const engine = await opened?.catch(() => null);
    await engine?.close();
  };
  return { server, local, client, remote, close };
}

/** Made once, when it is first asked for. */
function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
