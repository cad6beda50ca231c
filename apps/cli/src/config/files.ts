import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DixitError } from '@dixit/model/error';
import { SETTINGS } from './settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;
export type Origin = 'environment' | 'project' | 'user';

/** Settings that were made somewhere, with where: a variable or a file. */
export interface Configured {
  /** As if every setting were a variable. */
  variables: Variables;
  origins: ReadonlyMap<string, { from: Origin; where: string }>;
  /** What is wrong with a file; no command but `config` runs then. */
  fault: DixitError | null;
}

const PROJECT_FILE = '.dixit.toml';

export function userFile(variables: Variables): string {
  const base = variables['XDG_CONFIG_HOME'] ?? join(variables['HOME'] ?? homedir(), '.config');
  return join(base, 'dixit', 'config.toml');
}

/** The file of the folder or of the nearest one above it; null when there is none. */
export function projectFile(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, PROJECT_FILE);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return null;
  }
}

/** The environment over the file of the project over that of the person. */
export async function configured(variables: Variables, cwd: string): Promise<Configured> {
  const merged: Record<string, string | undefined> = {};
  const origins = new Map<string, { from: Origin; where: string }>();
  let fault: DixitError | null = null;
  const files = [
    { from: 'user' as const, path: userFile(variables) },
    { from: 'project' as const, path: projectFile(cwd) },
  ];
  for (const { from, path } of files) {
    if (path === null || !existsSync(path)) continue;
    try {
      for (const [key, value] of Object.entries(await settingsIn(path, from))) {
        merged[key] = value;
        origins.set(key, { from, where: path });
      }
    } catch (error) {
      if (!(error instanceof DixitError)) throw error;
      fault ??= error;
    }
  }
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined || (value === '' && merged[name] !== undefined)) continue;
    merged[name] = value;
    if (value !== '') origins.set(name, { from: 'environment', where: name });
  }
  return { variables: merged, origins, fault };
}

/** What a file sets, by variable; paths count from its folder. INPUT_INVALID with the file and what is wrong. */
async function settingsIn(path: string, from: 'user' | 'project'): Promise<Record<string, string>> {
  const { parse } = await import('smol-toml');
  const wrong = (problem: string, cause?: unknown): DixitError =>
    new DixitError('INPUT_INVALID', { field: path, problem }, { cause });
  let table: Record<string, unknown>;
  try {
    table = parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw wrong('toml', cause);
  }
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => {
      const setting = SETTINGS.find((candidate) => candidate.key === key);
      if (!setting || (from === 'project' && !setting.ofProject)) throw wrong(key);
      if (typeof value !== 'string' && typeof value !== 'number') throw wrong(key);
      return [setting.variable, setting.type === 'path' ? resolve(dirname(path), String(value)) : String(value)];
    }),
  );
}
