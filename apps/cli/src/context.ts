import { resolve } from 'node:path';
import type { Client } from '@dixit/client';
import type { Phrases } from '@dixit/phrases';
import { type Args, text } from './args.ts';
import type { Env } from './env.ts';
import type { Local } from './local.ts';
import type { Messages } from './messages/index.ts';
import type { Output } from './output/output.ts';

/** What a command works with. Nothing is opened before it is asked for. */
export interface Context {
  readonly args: Args;
  readonly env: Env;
  readonly phrases: Phrases;
  readonly messages: Messages;
  readonly output: Output;
  /** Aborted by an interrupt. */
  readonly signal: AbortSignal;
  readonly server: string | null;
  /** The typed client: over HTTP with `--server`, else in this process. */
  client: () => Promise<Client>;
  /** The engine in this process; null with `--server`. */
  local: () => Promise<Local | null>;
  close: () => Promise<void>;
}

export type ContextParts = Pick<Context, 'args' | 'env' | 'phrases' | 'messages' | 'output' | 'signal'>;

export function createContext(parts: ContextParts): Context {
  const { args, env } = parts;
  const server = text(args, 'server') ?? env.server;
  const file = text(args, 'db');
  let opened: Promise<Local> | null = null;
  const local = async (): Promise<Local | null> => {
    if (server !== null) return null;
    opened ??= import('./local.ts').then(({ openLocal }) =>
      openLocal(file === undefined ? env.variables : { ...env.variables, DIXIT_DB: resolve(env.cwd, file) }),
    );
    return await opened;
  };
  const client = async (): Promise<Client> => {
    const engine = await local();
    if (engine !== null) return engine.client;
    const { createClient } = await import('@dixit/client');
    return createClient({ url: server ?? '' });
  };
  const close = async (): Promise<void> => {
    const engine = await opened?.catch(() => null);
    await engine?.close();
  };
  return { ...parts, server, local, client, close };
}
