import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

export interface Workspace {
  name: string;
  folder: string;
  manifest: {
    scripts?: Record<string, string>;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
}

export function workspaces(): Workspace[] {
  const folders = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => join(group, name)),
  );
  return [...folders, 'bench', 'examples']
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Workspace['manifest'] & {
        name: string;
      };
      return { name: manifest.name.replace('@dixit/', ''), folder, manifest };
    });
}

const SKIPPED = new Set(['node_modules', '.next', 'dist', '.turbo']);

/** Hand-written source files below a folder, as paths from the root. */
export function sourceFiles(folder: string, extensions = ['.ts', '.tsx']): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(path, extensions);
    const isOurs = entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension));
    return isOurs && !/\.gen\.ts$|\.d\.ts$/u.test(entry.name) ? [path] : [];
  });
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const isTest = (path: string): boolean => /\.test\.tsx?$|(?:^|\/)test\//u.test(path);
