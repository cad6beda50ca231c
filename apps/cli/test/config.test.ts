import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const config = `${folder}/config`;
const project = `${folder}/project`;
const env = { XDG_CONFIG_HOME: config };

interface InForce {
  key: string;
  value: string | null;
  from: string;
  where: string | null;
}

beforeAll(() => {
  mkdirSync(`${config}/dixit`, { recursive: true });
  mkdirSync(`${project}/below`, { recursive: true });
  writeFileSync(`${config}/dixit/config.toml`, '# mine\nlimit = 7\nlang = "fr"\nport = 4400\n');
  writeFileSync(`${project}/.dixit.toml`, 'limit = 3\ndb = "data/own.db"\n');
});
afterAll(clean);

describe('settings', () => {
  test('a flag over a variable over the file of the project over that of the person', async () => {
    const { stdout } = await dixit(['config', '--json', '--lang', 'en'], {
      cwd: `${project}/below`,
      env: { ...env, DIXIT_PORT: '4500' },
    });
    const rows = JSON.parse(stdout) as InForce[];
    expect(Object.fromEntries(rows.map(({ key, value, from }) => [key, [value, from]]))).toMatchObject({
      lang: ['en', 'flag'],
      port: ['4500', 'environment'],
      limit: ['3', 'project'],
      db: [`${project}/data/own.db`, 'project'],
      'web-port': ['4310', 'default'],
    });
    const elsewhere = await dixit(['config', 'get', 'limit', '--json'], { env });
    expect(JSON.parse(elsewhere.stdout)).toEqual({
      key: 'limit',
      value: '7',
      from: 'user',
      where: `${config}/dixit/config.toml`,
    });
  });

  test('are in force for every command', async () => {
    const { stdout } = await dixit(['status', '--help'], { env });
    expect(stdout).toContain('Emploi');
  });

  test('one is set for good, and the other lines of the file stay', async () => {
    const own = { XDG_CONFIG_HOME: `${folder}/fresh` };
    for (const words of [
      ['limit', '12'],
      ['lang', 'fr'],
      ['limit', '20'],
      ['lang', ''],
    ]) {
      expect(await dixit(['config', 'set', ...words], { env: own })).toMatchObject({ code: 0 });
    }
    expect(readFileSync(`${folder}/fresh/dixit/config.toml`, 'utf8')).toBe('limit = 20\n');
  });

  test.each([
    ['port = ', 'toml'],
    ['prot = 1\n', 'prot'],
    ['pager = "touch taken"\n', 'pager'],
    ['server = "http://elsewhere.example"\n', 'server'],
    ['limit = [1]\n', 'limit'],
  ])('%j in the file of a folder is refused, with its name', async (text, problem) => {
    const strange = `${folder}/strange`;
    mkdirSync(strange, { recursive: true });
    writeFileSync(`${strange}/.dixit.toml`, text);
    const { code, stderr } = await dixit(['status', '--json'], { cwd: strange });
    expect(code).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'INPUT_INVALID' } });
    expect(stderr).toContain(`${strange}/.dixit.toml`);
    expect(stderr).toContain(problem);
  });
});
