import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { procedures } from './procedures.ts';

interface Reached {
  procedure: string;
  /** Parts of the dashboard. */
  web: string[];
  commands: string[];
}

/** What the whole of is in the answer of another, which the dashboard asks in its place. */
const WITHIN: Readonly<Record<string, string>> = { 'statement.get': 'statement.context', 'job.get': 'job.watch' };

/**
 * Through which doors every reading of the API is reached: a folder of the dashboard or a command reaches what the
 * files call that it is made of. The typed client reaches every one, by its type.
 */
export function parityPage(root: string): string {
  const rows = reached(root);
  const cell = (names: readonly string[], wider?: string): string =>
    names.length > 0 ? names.join(', ') : wider === undefined ? '**none**' : `in \`${wider}\``;
  return [
    '# Doors',
    '',
    'Made by scripts/gen.ts from the router, and from what the dashboard and the command line call. Every reading of the API, and',
    'where it is reached.',
    '',
    '| procedure | dashboard | command | import |',
    '|---|---|---|---|',
    ...rows.map(
      ({ procedure, web, commands }) =>
        `| \`${procedure}\` | ${cell(web, WITHIN[procedure])} | ${cell(commands.map((name) => `\`dixit ${name}\``))} | \`client.${procedure}\` |`,
    ),
    '',
  ].join('\n');
}

/** Readings that the dashboard or the command line cannot reach. */
export function withoutDoor(root: string): string[] {
  return reached(root).flatMap(({ procedure, web, commands }) => [
    ...(web.length === 0 && WITHIN[procedure] === undefined ? [`${procedure}: dashboard`] : []),
    ...(commands.length === 0 ? [`${procedure}: command`] : []),
  ]);
}

function reached(root: string): Reached[] {
  const web = filesBelow(root, 'apps/web/src').map((path) => ({ path, code: readFileSync(root + path, 'utf8') }));
  const graph = importsOf(root, 'apps/cli/src');
  return procedures()
    .filter(({ type }) => type !== 'mutation')
    .map(({ path: procedure }) => {
      const call = callOf(procedure);
      return {
        procedure,
        web: unique(web.filter(({ code }) => call.test(code)).map(({ path }) => partOf(path))),
        commands: commandsThat(call, graph),
      };
    });
}

/** Those whose own file calls it; where none does, those that are made of a file that does. */
function commandsThat(call: RegExp, { commands, code }: ReturnType<typeof importsOf>): string[] {
  const calls = (file: string | undefined): boolean => call.test(code.get(file ?? '') ?? '');
  const own = [...commands].filter(([, files]) => calls(files[0]));
  const all = own.length > 0 ? own : [...commands].filter(([, files]) => files.some(calls));
  return all.map(([name]) => name).sort();
}

/** `statement.search` as somebody calls it (the words of a screen, `m.…`, are no call): of a client, of its noun, or as a download and a helper of the client. */
function callOf(procedure: string): RegExp {
  const others: Record<string, string> = {
    'export.stream': '|exportText\\(|downloadExport\\(|/export\\?',
    'job.watch': '|watchJob\\(',
    'batch.run': '|batchRows\\(',
  };
  return new RegExp(`(?<!['"]|\\bm\\.)\\b${procedure.replace('.', '\\s*\\.\\s*')}\\b${others[procedure] ?? ''}`, 'u');
}

/** `apps/web/src/features/search/hits.tsx` -> `search` */
const partOf = (path: string): string =>
  /apps\/web\/src\/(?:features|ui|app)\/(?:\(routes\)\/)?([\w-]+)/u.exec(path)?.[1] ?? 'shared';

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Every command with the files it is made of. */
function importsOf(root: string, folder: string): { commands: Map<string, string[]>; code: Map<string, string> } {
  const code = new Map(filesBelow(root, folder).map((path) => [path, readFileSync(root + path, 'utf8')]));
  const below = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path) || !code.has(path) || path.endsWith('/command-table.ts')) return seen;
    seen.add(path);
    for (const [, specifier = ''] of (code.get(path) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu)) {
      below(join(dirname(path), specifier), seen);
    }
    return seen;
  };
  const files = [...code.keys()].filter((path) => dirname(path) === `${folder}/commands`);
  return {
    code,
    commands: new Map(files.map((path) => [nameOf(path), [...below(path, new Set())]])),
  };
}

const nameOf = (path: string): string => path.replace(/^.*\/([\w-]+)\.ts$/u, '$1');

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return /\.tsx?$/u.test(entry.name) && !/\.(?:test|gen)\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}
