import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Language } from '@dixit/phrases';

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
  /** As they are, for `runtime`, which reads its own. */
  variables: Variables;
}

/** The only place where the command line reads its environment. */
export function readEnv(variables: Variables = process.env): Env {
  const cwd = variables['INIT_CWD'] ?? process.cwd();
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
