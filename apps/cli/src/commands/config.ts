import { join } from 'node:path';
import { UsageError, actionOf, requireOperands, text } from '../args.ts';
import { projectFile, userFile } from '../config/files.ts';
import { SETTINGS, type Setting } from '../config/settings.ts';
import { setInFile } from '../config/write.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { aligned } from '../output/table.ts';

/** One setting as it is in force, and what put it there. */
interface InForce {
  key: string;
  value: string | null;
  from: 'flag' | 'environment' | 'project' | 'user' | 'default';
  /** The flag, the variable or the file. */
  where: string | null;
}

/** Settings in force with where each comes from; one of them; setting one for good; where the files are. */
export async function run(context: Context): Promise<number> {
  const { args, output, env, messages } = context;
  const action = args.operands.length === 0 ? 'list' : actionOf(args, ['list', 'get', 'set', 'path']);
  if (action === 'path') {
    const paths = { user: userFile(env.variables), project: projectFile(env.cwd) };
    await output.document(paths, () => [paths.user, paths.project].filter((path) => path !== null).join('\n'));
    return EXIT.done;
  }
  if (action === 'set') {
    const [name = '', ...words] = requireOperands(args, 'KEY', 1);
    const setting = settingOf(name);
    const value = words.join(' ');
    if (setting.type === 'number' && value !== '' && Number.isNaN(Number(value)))
      throw new UsageError('badValue', value);
    const path = userFile(env.variables);
    setInFile(path, setting, value === '' ? null : value);
    await output.document({ key: name, value: value === '' ? null : value, path }, () => path);
    return EXIT.done;
  }
  if (env.configured.fault !== null) throw env.configured.fault;
  if (action === 'get') {
    const [name = ''] = requireOperands(args, 'KEY', 1);
    const found = inForce(settingOf(name), context);
    await output.document(found, () => found.value ?? '');
    return EXIT.done;
  }
  const rows = SETTINGS.map((setting) => inForce(setting, context));
  const human = (): string =>
    aligned(rows.map((row) => [row.key, row.value ?? '', messages.settingFrom[row.from], row.where ?? '']));
  await output.document(rows, human, { rows, columns: ['key', 'value', 'from', 'where'] });
  return EXIT.done;
}

function settingOf(key: string): Setting {
  const setting = SETTINGS.find((candidate) => candidate.key === key);
  if (!setting)
    throw new UsageError(
      'badValue',
      key,
      SETTINGS.map((one) => one.key),
    );
  return setting;
}

function inForce({ key, variable }: Setting, { args, env }: Context): InForce {
  const flagged = ['server', 'db', 'lang', 'limit'].includes(key) ? text(args, key) : undefined;
  if (flagged !== undefined) return { key, value: flagged, from: 'flag', where: `--${key}` };
  const origin = env.configured.origins.get(variable);
  const value = env.variables[variable];
  if (origin && value !== undefined) return { key, value, ...origin };
  return { key, value: fallbackOf(key, env), from: 'default', where: null };
}

/** What holds when nothing was set; null where that is nothing. */
function fallbackOf(key: string, { home, language, pager }: Context['env']): string | null {
  const fallbacks: Readonly<Record<string, string | null>> = {
    db: join(home, 'dixit.db'),
    home,
    lang: language,
    limit: '50',
    pager,
    host: '127.0.0.1',
    port: '4311',
    'web-port': '4310',
    'public-url': 'http://127.0.0.1:4310',
    log: 'warn',
    'fetch-delay': '1',
  };
  return fallbacks[key] ?? null;
}
