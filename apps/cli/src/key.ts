import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DixitError } from '@dixit/model/error';
import type { Env } from './env.ts';

/** Where a key is looked for, and how it is said that others can read it. */
export interface KeyPlace {
  env: Env;
  /** What `--key-file` names; wins over all else. */
  file: string | undefined;
  warn: (file: string) => void;
}

/**
 * The key for a server: of `--key-file`, else `DIXIT_KEY`, else of the file that the settings name. A key is never a
 * flag, which every process of the machine can read.
 */
export async function keyOf({ env: { cwd, variables }, file, warn }: KeyPlace): Promise<string | null> {
  const given = variables['DIXIT_KEY']?.trim();
  if (file === undefined && given) return given;
  const name = file ?? variables['DIXIT_TOKEN_FILE'];
  if (name === undefined || name === '') return null;
  const path = resolve(cwd, name);
  try {
    const key = (await readFile(path, 'utf8')).trim();
    if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) warn(name);
    return key;
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('SOURCE_UNREADABLE', { name, reason }, { cause });
  }
}
