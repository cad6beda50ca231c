import { describe, expect, it } from 'vitest';
import { isTest, read, sourceFiles, workspaces } from './workspaces.ts';

/** Who may import whom at run time. The one place where this is decided (see docs/architecture.md). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  phrases: ['model'],
  locales: ['model', 'text'],
  ingest: ['model', 'text', 'locales'],
  extract: ['model', 'text', 'locales'],
  link: ['model', 'text', 'locales'],
  store: ['model'],
  fetch: ['model'],
  llm: ['model', 'text'],
  api: ['model'],
  exchange: ['model', 'phrases'],
  client: ['model', 'api'],
  runtime: [
    'model',
    'phrases',
    'text',
    'locales',
    'ingest',
    'extract',
    'link',
    'store',
    'exchange',
    'api',
    'fetch',
    'llm',
  ],
  mcp: ['client', 'model'],
  testing: ['model', 'text'],
  server: ['runtime', 'model'],
  cli: ['client', 'mcp', 'model', 'phrases', 'runtime'],
  web: ['client', 'model', 'phrases'],
  examples: ['client'],
};

/** Narrower than a whole package. */
const NARROWER: readonly { from: RegExp; only: RegExp; of: string; why: string }[] = [
  {
    from: /^packages\/(?:ingest|extract|link)\//u,
    of: '@dixit/locales',
    only: /^@dixit\/locales\/contract$/u,
    why: 'a locale arrives as an argument',
  },
  {
    from: /^packages\/client\//u,
    of: '@dixit/api',
    only: /^type @dixit\/api$/u,
    why: 'the client knows the API as a type',
  },
  {
    from: /^apps\/cli\//u,
    of: '@dixit/runtime',
    only: /^(?:lazy|type) @dixit\/runtime$/u,
    why: 'the engine is loaded only when it runs here',
  },
];

interface Import {
  path: string;
  specifier: string;
  form: 'static' | 'type' | 'lazy';
}

function importsOf(path: string): Import[] {
  const code = read(path);
  const found: Import[] = [];
  for (const match of code.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]/gmu)) {
    found.push({ path, specifier: match[2] ?? '', form: match[1] ? 'type' : 'static' });
  }
  for (const match of code.matchAll(/^import\s+['"]([^'"]+)['"]/gmu)) {
    found.push({ path, specifier: match[1] ?? '', form: 'static' });
  }
  for (const match of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu)) {
    found.push({ path, specifier: match[1] ?? '', form: 'lazy' });
  }
  return found;
}

const all = workspaces();

describe('who may import whom', () => {
  it.each(all.filter(({ name }) => name in MAY_IMPORT).map((workspace) => [workspace.name, workspace] as const))(
    '%s declares no dependency beyond the table',
    (name, workspace) => {
      const declared = Object.keys(workspace.manifest.dependencies ?? {})
        .filter((dependency) => dependency.startsWith('@dixit/'))
        .map((dependency) => dependency.replace('@dixit/', ''));
      expect(declared.filter((dependency) => !MAY_IMPORT[name]?.includes(dependency))).toEqual([]);
    },
  );

  it('covers every workspace but the benchmarks', () => {
    expect(all.map(({ name }) => name).filter((name) => name !== 'bench' && !(name in MAY_IMPORT))).toEqual([]);
  });

  it.each(all.filter(({ name }) => name in MAY_IMPORT).map((workspace) => [workspace.name, workspace] as const))(
    '%s imports at run time only what the table allows',
    (name, workspace) => {
      const wrong = sourceFiles(`${workspace.folder}/src`)
        .filter((path) => !isTest(path))
        .flatMap(importsOf)
        .filter(({ specifier }) => specifier.startsWith('@dixit/'))
        .filter(({ specifier }) => !MAY_IMPORT[name]?.includes(specifier.split('/')[1] ?? ''));
      expect(wrong).toEqual([]);
    },
  );

  it.each(NARROWER)('$of: $why', ({ from, of, only }) => {
    const wrong = all
      .flatMap((workspace) => sourceFiles(`${workspace.folder}/src`))
      .filter((path) => from.test(path) && !isTest(path))
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier === of || specifier.startsWith(`${of}/`))
      .filter(({ specifier, form }) => !only.test(specifier) && !only.test(`${form} ${specifier}`));
    expect(wrong).toEqual([]);
  });

  it('no package reaches into an app', () => {
    const wrong = all
      .filter(({ folder }) => folder.startsWith('packages/'))
      .flatMap((workspace) => sourceFiles(workspace.folder))
      .flatMap(importsOf)
      .filter(({ specifier }) => /^@dixit\/(?:web|cli|server)\b|apps\//u.test(specifier));
    expect(wrong).toEqual([]);
  });

  it('no import climbs out of its workspace', () => {
    const wrong = all.flatMap((workspace) => {
      const depth = workspace.folder.split('/').length;
      return sourceFiles(workspace.folder)
        .flatMap(importsOf)
        .filter(({ path, specifier }) => {
          const up = specifier.split('/').filter((step) => step === '..').length;
          return specifier.startsWith('..') && up > path.split('/').length - 1 - depth;
        });
    });
    expect(wrong).toEqual([]);
  });
});

describe('every workspace', () => {
  it.each(all.map((workspace) => [workspace.name, workspace] as const))('%s has a typecheck', (_name, workspace) => {
    expect(workspace.manifest.scripts?.['typecheck']).toContain('tsc');
  });

  it.each(all.filter(({ folder }) => folder.startsWith('packages/')).map(({ folder }) => [folder]))(
    '%s tells what it is for',
    (folder) => {
      expect(read(`${folder}/README.md`).length).toBeGreaterThan(200);
    },
  );
});
