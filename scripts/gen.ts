// Writes generated files from their sources of truth: `pnpm gen`, or `pnpm gen --check` to compare only.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cliInputs } from './cli-inputs.ts';
import { parityPage } from './parity.ts';
import { thirdParty } from './third-party.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = [
  { path: 'packages/locales/src/registry.gen.ts', text: registryOf('packages/locales/src') },
  { path: 'packages/locales/src/search-registry.gen.ts', text: searchRegistryOf('packages/locales/src') },
  { path: 'apps/cli/src/inputs.gen.ts', text: cliInputs() },
  { path: 'docs/parity.md', text: parityPage(root) },
  { path: 'THIRD-PARTY.md', text: thirdParty(root, ['apps/cli', 'apps/server', 'apps/web']) },
];

const isCheck = process.argv.includes('--check');
const stale = generated.filter(({ path, text }) => textOf(path) !== text);
for (const { path, text } of stale) {
  if (!isCheck) writeFileSync(root + path, text);
  process.stderr.write(`${isCheck ? 'stale' : 'written'}: ${path}\n`);
}
if (isCheck && stale.length > 0) process.exitCode = 1;

/** What looking for words needs of each locale, by itself: a query must not load all that is known of a language. */
function searchRegistryOf(folder: string): string {
  const codes = codesIn(folder);
  return [
    '// Made by scripts/gen.ts from the folders beside this file.',
    ...codes.map((code) => `import { search as ${code} } from './${code}/search.ts';`),
    '',
    `export const SEARCH_LOCALES = { ${codes.join(', ')} } as const;`,
    '',
  ].join('\n');
}

/** Every folder named by a language code is a locale. */
function codesIn(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}$/u.test(entry.name))
    .map((entry) => entry.name)
    .filter((code) => existsSync(`${root}${folder}/${code}/index.ts`))
    .sort();
}

/** Every locale exports one value of its name. */
function registryOf(folder: string): string {
  const codes = codesIn(folder);
  return [
    '// Made by scripts/gen.ts from the folders beside this file.',
    ...codes.map((code) => `import { ${code} } from './${code}/index.ts';`),
    '',
    `export const LOCALES = [${codes.join(', ')}] as const;`,
    '',
  ].join('\n');
}

function textOf(path: string): string | null {
  return existsSync(root + path) ? readFileSync(root + path, 'utf8') : null;
}
