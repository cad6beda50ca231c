import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import type { FoundFile } from '../files.ts';

/** A file has settled when its size stays as it is for so long. */
const SETTLED_MS = 500;
/** Files that settle together are taken together. */
const TOGETHER_MS = 200;

/** Files as they come or change, from the moment it is open on. */
export interface Watch {
  /** Files that have settled since the last time, in order of name; ends with the signal. */
  batches(signal: AbortSignal): AsyncGenerator<FoundFile[]>;
  close(): Promise<void>;
}

/**
 * Watches files and folders with all below them; what begins with a dot is left out. A file is given only when
 * whoever writes it has stopped; one that is replaced is given once.
 */
export async function openWatch(names: readonly string[], cwd: string): Promise<Watch> {
  const roots = names.map((name) => ({ name, path: resolve(cwd, name) }));
  const changed = new Set<string>();
  let wake = Promise.withResolvers<void>();
  const note = (path: string): void => {
    changed.add(path);
    wake.resolve();
  };
  const watcher = watch(
    roots.map(({ path }) => path),
    {
      ignoreInitial: true,
      ignored: (path) => isHidden(path, roots),
      awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 100 },
    },
  );
  watcher.on('add', note).on('change', note);
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return {
    async *batches(signal) {
      const stop = (): void => wake.resolve();
      signal.addEventListener('abort', stop, { once: true });
      while (!signal.aborted) {
        await wake.promise;
        wake = Promise.withResolvers();
        if (changed.size > 0) await new Promise((later) => setTimeout(later, TOGETHER_MS));
        const paths = [...changed].sort();
        changed.clear();
        const files = await Promise.all(paths.map(async (path) => await fileAt(path, roots)));
        const there = files.filter((file) => file !== null);
        if (there.length > 0 && !signal.aborted) yield there;
      }
      signal.removeEventListener('abort', stop);
    },
    close: async () => await watcher.close(),
  };
}

type Root = { name: string; path: string };

const rootOf = (path: string, roots: readonly Root[]): Root | undefined =>
  roots.find((root) => path === root.path || path.startsWith(root.path + sep));

function isHidden(path: string, roots: readonly Root[]): boolean {
  const root = rootOf(resolve(path), roots);
  return (
    root !== undefined &&
    relative(root.path, path)
      .split(sep)
      .some((part) => part.startsWith('.'))
  );
}

/** Null for what has gone again meanwhile. */
async function fileAt(path: string, roots: readonly Root[]): Promise<FoundFile | null> {
  const root = rootOf(path, roots);
  const name = root === undefined ? path : join(root.name, relative(root.path, path));
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() === true ? { name, path, bytes: facts.size, problem: null } : null;
}
