import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from '../context.ts';
import type { Local } from '../local.ts';
import { type Check, Finding, attempt } from './check.ts';

/** Less than this is soon full: a database of 100,000 statements takes about as much. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/** A database file and the folder it lies in. */
export async function checkFile(context: Context, { env, runtime }: Local): Promise<Check[]> {
  const { phrases, messages } = context;
  const folder = dirname(env.databasePath);
  const inspected = runtime.upkeep.inspect().then((found) => {
    if (found.engine !== 'sqlite') throw new Error('no file');
    return found;
  });
  inspected.catch(() => {});
  return [
    await attempt(context, 'home', async () => {
      await access(nearestFolder(folder), constants.W_OK);
      return folder;
    }),
    await attempt(context, 'space', async () => {
      const { freeBytes } = await inspected;
      if (freeBytes < LEAST_FREE_BYTES) throw new Finding(phrases.bytes(freeBytes));
      return phrases.bytes(freeBytes);
    }),
    await attempt(context, 'integrity', async () => {
      const { file } = await inspected;
      if (file?.fault) throw new Finding(file.fault);
      return file === null ? messages.noDatabase : phrases.bytes(file.bytes);
    }),
    await attempt(context, 'migrations', async () => {
      const { file, known } = await inspected;
      return schemaWords(file?.schema ?? 0, known);
    }),
  ];
}

/** A PostgreSQL database; what its server does with its disk is not seen from here. */
export async function checkServer(context: Context, { runtime }: Local): Promise<Check[]> {
  const inspected = runtime.upkeep.inspect().then((found) => {
    if (found.engine !== 'postgres') throw new Error('no server');
    return found;
  });
  inspected.catch(() => {});
  return [
    await attempt(context, 'postgres', async () => {
      const { version, bytes } = await inspected;
      return `PostgreSQL ${version} · ${context.phrases.bytes(bytes)}`;
    }),
    await attempt(context, 'migrations', async () => {
      const { schema, known } = await inspected;
      return schemaWords(schema, known);
    }),
  ];
}

function schemaWords(schema: number, known: number): string {
  if (schema > known) throw new Finding(`${schema} > ${known}`);
  return schema === 0 ? `${known}` : `${schema}/${known}`;
}

/** The folder itself, or the one above it that it would be made in. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
