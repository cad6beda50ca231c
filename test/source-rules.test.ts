import { describe, expect, it } from 'vitest';
import { isTest, read, sourceFiles, workspaces } from './workspaces.ts';

const production = workspaces()
  .flatMap(({ folder }) => sourceFiles(`${folder}/src`))
  .filter((path) => !isTest(path));

/** Code without comments; strings stay. */
const codeOf = (path: string): string =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|[^:'"`\\])\/\/[^\n]*/gu, '$1');

function linesWith(path: string, pattern: RegExp): string[] {
  return codeOf(path)
    .split('\n')
    .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 100)}`] : []));
}

/** Where words of a language, or sentences for people, may stand. */
const LANGUAGE_ROOMS =
  /^packages\/(?:locales|phrases|testing)\/|^apps\/web\/src\/messages\/|^apps\/cli\/src\/(?:messages|help)[/.-]|^packages\/model\/src\/query\/fields\.ts$|^bench\//u;

describe('language knowledge', () => {
  const engine = production.filter((path) => !LANGUAGE_ROOMS.test(path));

  it('no word with an accent outside its rooms', () => {
    expect(
      engine
        .flatMap((path) => linesWith(path, /['"`/][^'"`]*[àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒÆ]/u))
        .filter((line) => !line.includes('packages/text/src/fold.ts')),
    ).toEqual([]);
  });

  it('the engine never asks which language it is given', () => {
    const pure = engine.filter((path) =>
      /^packages\/(?:text|ingest|extract|link|store|api|runtime|exchange)\//u.test(path),
    );
    expect(pure.flatMap((path) => linesWith(path, /['"`](?:fr|en)['"`]/u))).toEqual([]);
  });
});

describe('the form of the code', () => {
  it('reads the environment only in env.ts', () => {
    const wrong = production
      .filter((path) => !path.endsWith('/env.ts'))
      .flatMap((path) => linesWith(path, /\bprocess\.env\b/u));
    expect(wrong).toEqual([]);
  });

  it('exports by name', () => {
    expect(production.flatMap((path) => linesWith(path, /^export \*/u))).toEqual([]);
  });

  it('has only erasable syntax', () => {
    expect(
      production.flatMap((path) => linesWith(path, /^\s*(?:export )?(?:const )?enum \w|^\s*(?:export )?namespace \w/u)),
    ).toEqual([]);
  });

  it('keeps every hand-written file under 400 lines', () => {
    const long = production
      .map((path) => ({ path, lines: read(path).split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('reads from the web nowhere in the engine', () => {
    const engine = production.filter((path) =>
      /^packages\/(?:model|text|locales|ingest|extract|link|store|exchange|api|runtime)\//u.test(path),
    );
    expect(
      engine
        .flatMap((path) => linesWith(path, /\bfetch\(|from ['"](?:node:)?https?['"]/u))
        .filter((line) => !line.includes('packages/runtime/src/http/')),
    ).toEqual([]);
  });
});
