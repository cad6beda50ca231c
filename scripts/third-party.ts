import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  name: string;
  version: string;
  license?: string | { type: string };
  homepage?: string;
  repository?: string | { url: string };
  dependencies?: Record<string, string>;
}

/**
 * Lists what other people's code the product runs or sends to a browser: every package that the
 * given workspaces depend on at run time, however far down, with its licence.
 */
export function thirdParty(root: string, workspaces: readonly string[]): string {
  const seen = new Map<string, Manifest>();
  for (const workspace of workspaces) visit(join(root, workspace), seen);
  const rows = [...seen.values()]
    .filter(({ name }) => !name.startsWith('@dixit/'))
    .map(({ name, license }) => `| ${name} | ${licenceOf(license)} |`);
  return [
    '# Third-party code',
    '',
    'Made by scripts/gen.ts. Packages that the server, the command line and the dashboard use at run time, fonts included; each carries its own licence text.',
    '',
    '| package | licence |',
    '|---|---|',
    ...[...new Set(rows)].sort(),
    '',
  ].join('\n');
}

function visit(folder: string, seen: Map<string, Manifest>): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  if (seen.has(folder)) return;
  seen.set(folder, manifest);
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const found = installed(folder, name);
    if (found !== null) visit(found, seen);
  }
}

/** Where Node would find a package from a folder; null for one that this platform does not install. */
function installed(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (dirname(folder) === folder) return null;
  }
}

function licenceOf(license: Manifest['license']): string {
  return (typeof license === 'string' ? license : license?.type) ?? 'see package';
}
