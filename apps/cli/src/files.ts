import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** One document as it was named on the command line; `problem` is the system's code when there is none. */
export interface FoundFile {
  /** As the person wrote it, with the rest of the path when a folder was given. */
  name: string;
  path: string;
  bytes: number;
  problem: string | null;
}

/** Files of the paths given, folders walked in order of name; what begins with a dot is left out. */
export async function* findFiles(names: readonly string[], cwd: string): AsyncGenerator<FoundFile> {
  for (const name of names) yield* found(name, resolve(cwd, name));
}

async function* found(name: string, path: string): AsyncGenerator<FoundFile> {
  try {
    const facts = await stat(path);
    if (!facts.isDirectory()) {
      yield { name, path, bytes: facts.size, problem: facts.isFile() ? null : 'EINVAL' };
      return;
    }
    const entries = await readdir(path, { withFileTypes: true });
    const visible = entries.filter((entry) => !entry.name.startsWith('.'));
    for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory() || entry.isFile() || entry.isSymbolicLink()) {
        yield* found(join(name, entry.name), join(path, entry.name));
      }
    }
  } catch (error) {
    yield { name, path, bytes: 0, problem: (error as NodeJS.ErrnoException).code ?? 'EIO' };
  }
}
