import { readAllowed } from '@dixit/fetch/allow';
import { DixitError } from '@dixit/model';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const port = z.coerce.number().int().min(0).max(65_535);
const text = z.string().optional();

const Variables = z.object({
  DIXIT_HOME: text,
  DIXIT_DB: text,
  XDG_DATA_HOME: text,
  INIT_CWD: text,
  DIXIT_HOST: text,
  DIXIT_PORT: port.default(4311),
  DIXIT_WEB_PORT: port.default(4310),
  /** Further names under which the server is asked, beside its own and that of the dashboard. */
  DIXIT_HOSTS: text,
  /** Who may use a server. Unless said: whoever reaches it on loopback, whoever has a key elsewhere. */
  DIXIT_ACCESS: z.enum(['open', 'keys']).optional(),
  /** What is allowed without a key, where keys are asked for. */
  DIXIT_ANONYMOUS: z.enum(['none', 'read']).default('none'),
  DIXIT_ADMIN_KEY_FILE: text,
  /** Requests a minute with one key, or from one address without; 0 for no limit. */
  DIXIT_RATE_LIMIT: z.coerce.number().int().min(0).default(1_200),
  /** Seconds for which a server that is to stop goes on answering, and says at /readyz that it will. */
  DIXIT_DRAIN: z.coerce.number().min(0).max(300).default(0),
  DIXIT_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DIXIT_WORKERS: z.enum(['0', '1']).default('1'),
  DIXIT_LOG: z.enum(LOG_LEVELS).default('warn'),
  /** A collector of OpenTelemetry, under the name that all programs give it. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  DIXIT_LANG: text,
  DIXIT_FETCH_ALLOW: text,
  DIXIT_FETCH_CONTACT: z
    .string()
    .regex(/^[\x20-\x7E]{1,200}$/)
    .optional(),
  DIXIT_FETCH_DELAY: z.coerce.number().min(0).max(3_600).default(1),
  DIXIT_LLM_URL: z.url({ protocol: /^https?$/ }).optional(),
  DIXIT_LLM_MODEL: text,
  DIXIT_LLM_KEY_FILE: text,
  LC_ALL: text,
  LANG: text,
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
});

/** How addresses are read. */
export interface FetchEnv {
  /** Hosts, addresses and networks that may be read although they are not public. */
  allow: string[];
  /** How the owner of a site reaches whoever runs this. */
  contact: string | null;
  /** Between two requests to one host. */
  pauseMs: number;
}

/** A language model that is asked beside the rules. */
export interface LlmEnv {
  url: string;
  model: string;
  /** Holds the key; read when the model is first asked. */
  keyFile: string | null;
}

/** Who may use a server of this process. */
export interface AccessEnv {
  /** Null leaves it to where the server listens. */
  mode: 'open' | 'keys' | null;
  /** Whoever has no key may read. */
  isReadByAll: boolean;
  /** Holds a key that permits everything, beside those of the store; read when a server starts. */
  adminKeyFile: string | null;
  /** 0: no limit. */
  perMinute: number;
}

/** Settings of a process, complete and checked. */
export interface RuntimeEnv {
  /** Folder of the data; holds the database unless that is named. */
  home: string;
  databasePath: string;
  /** A PostgreSQL database that takes the place of the file, with its password: never to be shown. */
  databaseUrl: string | null;
  host: string;
  port: number;
  /** Further names of this server. */
  hosts: string[];
  access: AccessEnv;
  /** Between the word to stop and the last request that is taken. */
  drainMs: number;
  /** Whether jobs are worked off by whoever takes them in; else they wait for a `dixit worker`. */
  hasWorkers: boolean;
  /** Where people open the dashboard. */
  publicUrl: string;
  logLevel: LogLevel;
  /** Of a collector that is told what servers and workers do; null: nobody is told. */
  otlpEndpoint: string | null;
  fetch: FetchEnv;
  /** Null unless address and model are named: nothing is sent anywhere. */
  llm: LlmEnv | null;
  /** Language for messages, as the environment writes it: `fr`, `fr_FR.UTF-8`, or empty. */
  locale: string;
}

/**
 * Reads the variables of `stack.md`. Relative paths count from where the user stands, which under a
 * package manager is `INIT_CWD`. Throws `INPUT_INVALID` with the name of the variable as `field`.
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): RuntimeEnv {
  // A variable that is set to nothing counts as not set.
  const read = Variables.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim())));
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new DixitError('INPUT_INVALID', { field: String(issue?.path[0] ?? ''), problem: issue?.code ?? 'custom' });
  }
  const env = read.data;
  const stand = env.INIT_CWD ?? process.cwd();
  const share = env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
  const home = env.DIXIT_HOME === undefined ? join(share, 'dixit') : resolve(stand, env.DIXIT_HOME);
  return {
    home,
    databasePath: env.DIXIT_DB === undefined ? join(home, 'dixit.db') : resolve(stand, env.DIXIT_DB),
    databaseUrl: env.DATABASE_URL ?? null,
    host: env.DIXIT_HOST ?? '127.0.0.1',
    port: env.DIXIT_PORT,
    hosts: wordsOf(env.DIXIT_HOSTS ?? ''),
    drainMs: env.DIXIT_DRAIN * 1_000,
    access: {
      mode: env.DIXIT_ACCESS ?? null,
      isReadByAll: env.DIXIT_ANONYMOUS === 'read',
      adminKeyFile: env.DIXIT_ADMIN_KEY_FILE === undefined ? null : resolve(stand, env.DIXIT_ADMIN_KEY_FILE),
      perMinute: env.DIXIT_RATE_LIMIT,
    },
    hasWorkers: env.DIXIT_WORKERS === '1',
    publicUrl: env.DIXIT_PUBLIC_URL ?? `http://127.0.0.1:${env.DIXIT_WEB_PORT}`,
    logLevel: env.DIXIT_LOG,
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    fetch: {
      allow: allowedOf(env.DIXIT_FETCH_ALLOW ?? ''),
      contact: env.DIXIT_FETCH_CONTACT ?? null,
      pauseMs: env.DIXIT_FETCH_DELAY * 1_000,
    },
    llm: llmOf(env, stand),
    locale: localeOf(env),
  };
}

type LlmVariables = Readonly<Partial<Record<'DIXIT_LLM_URL' | 'DIXIT_LLM_MODEL' | 'DIXIT_LLM_KEY_FILE', string>>>;

function llmOf(
  { DIXIT_LLM_URL: url, DIXIT_LLM_MODEL: model, DIXIT_LLM_KEY_FILE: file }: LlmVariables,
  stand: string,
): LlmEnv | null {
  if (url === undefined && model === undefined) return null;
  if (url === undefined) throw new DixitError('INPUT_INVALID', { field: 'DIXIT_LLM_URL', problem: 'missing' });
  if (model === undefined) throw new DixitError('INPUT_INVALID', { field: 'DIXIT_LLM_MODEL', problem: 'missing' });
  return { url, model, keyFile: file === undefined ? null : resolve(stand, file) };
}

const localeOf = (env: Readonly<Partial<Record<'DIXIT_LANG' | 'LC_ALL' | 'LANG', string>>>): string =>
  env.DIXIT_LANG ?? env.LC_ALL ?? env.LANG ?? '';

/** Apart by commas or blanks. */
const wordsOf = (list: string): string[] => list.split(/[\s,]+/).filter((word) => word !== '');

/** A wrong entry is said at once, not when something is read. */
function allowedOf(list: string): string[] {
  const entries = wordsOf(list);
  try {
    readAllowed(entries);
  } catch (cause) {
    const value = cause instanceof DixitError ? String(cause.params['value']) : '';
    throw new DixitError('INPUT_INVALID', { field: 'DIXIT_FETCH_ALLOW', value }, { cause });
  }
  return entries;
}
