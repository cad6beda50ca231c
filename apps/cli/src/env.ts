import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Language } from '@dixit/phrases';
import { type Configured, configured } from './config/files.ts';
import { pagerOf } from './pager.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export interface Env {
  /** Where the person stands; relative paths count from here. */
  cwd: string;
  home: string;
  language: Language;
  server: string | null;
  host: string | null;
  port: string | null;
  webPort: string | null;
  /** Colour and cursor movement are wanted and possible. */
  mayColour: boolean;
  columns: number;
  /** Records that a listing shows unless told otherwise. */
  limit: string | null;
  /** What long output goes through on a terminal. */
  pager: string | null;
  /** Where settings come from. */
  configured: Configured;
  /** As they are, those of the files among them, for `runtime`, which reads its own. */
  variables: Variables;
}

/** The only place where the command line reads its environment, and its files of settings. */
export async function readEnv(given: Variables = process.env): Promise<Env> {
  const cwd = given['INIT_CWD'] ?? process.cwd();
  const settings = await configured(given, cwd);
  const { variables } = settings;
  return {
    cwd,
    home: resolve(cwd, variables['DIXIT_HOME'] ?? join(dataHome(variables), 'dixit')),
    language: languageOf(variables),
    server: variables['DIXIT_SERVER'] ?? null,
    host: variables['DIXIT_HOST'] ?? null,
    port: variables['DIXIT_PORT'] ?? null,
    webPort: variables['DIXIT_WEB_PORT'] ?? null,
    mayColour: (variables['NO_COLOR'] ?? '') === '' && variables['TERM'] !== 'dumb',
    columns: Number(variables['COLUMNS'] ?? 0) || process.stdout.columns || 100,
    limit: variables['DIXIT_LIMIT'] ?? null,
    pager: pagerOf(variables),
    configured: settings,
    variables,
  };
}

function dataHome(variables: Variables): string {
  return variables['XDG_DATA_HOME'] ?? join(variables['HOME'] ?? homedir(), '.local', 'share');
}

function languageOf(variables: Variables): Language {
  const wish = [variables['DIXIT_LANG'], variables['LC_ALL'], variables['LANG']].find((value) => value);
  return /^fr(?:[_.@-]|$)/iu.test(wish ?? '') ? 'fr' : 'en';
}
