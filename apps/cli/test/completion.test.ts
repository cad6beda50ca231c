import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const PATIENCE_MS = 40_000;

beforeAll(async () => {
  mkdirSync(`${folder}/bin`);
  writeFileSync(`${folder}/bin/dixit`, `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  chmodSync(`${folder}/bin/dixit`, 0o755);
  expect(await dixit(['ingest', `${DEMO}09-tidewater-post-two-hours.txt`])).toMatchObject({ code: 0 });
}, 120_000);
afterAll(clean);

/** A shell as a person starts it, with the completion of this program, and without anything of theirs. */
const SHELLS = {
  bash: { args: ['--norc', '--noprofile', '-i'], source: 'source <(dixit completion bash)' },
  zsh: {
    args: ['-f', '-i'],
    source: 'autoload -Uz compinit && compinit -u -D && source <(dixit completion zsh)',
  },
  fish: { args: ['--no-config', '-i'], source: 'dixit completion fish | source' },
} as const;

const pathOf = (shell: string): string | undefined =>
  ['/bin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((at) => `${at}/${shell}`).find(existsSync);

/** Types words and a tab; resolves as soon as the line has become what is wanted. */
async function typed(shell: keyof typeof SHELLS, words: string, wanted: string): Promise<string> {
  const { args, source } = SHELLS[shell];
  const pty = spawn(pathOf(shell) ?? shell, [...args], {
    cols: 100,
    rows: 24,
    cwd: folder,
    env: {
      PATH: `${folder}/bin:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      DIXIT_HOME: `${folder}/home`,
      LANG: 'C.UTF-8',
      TERM: 'xterm',
      PS1: '$ ',
    },
  });
  let written = '';
  let step = 0;
  return await new Promise((done) => {
    const timer = setTimeout(() => finish(), PATIENCE_MS);
    const finish = (): void => {
      clearTimeout(timer);
      pty.kill('SIGKILL');
      done(written);
    };
    pty.onData((text) => {
      written += text;
      if (step === 1 && /READY\d/u.test(written)) {
        step = 2;
        written = '';
        pty.write(`${words}\t`);
      }
      if (step === 2 && plain(written).includes(wanted)) finish();
    });
    step = 1;
    pty.write(
      `${source}; echo READY$((1 + 1))\n`.replace('$((1 + 1))', shell === 'fish' ? '(math 1 + 1)' : '$((1 + 1))'),
    );
  });
}

/** What a person sees of it: no control sequences. */
const plain = (written: string): string =>
  written.replaceAll(/\u001B(?:\[[0-9;?>=]*[A-Za-z]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[=>()][A-Z0-9]?)/gu, '');

const cases = (Object.keys(SHELLS) as (keyof typeof SHELLS)[]).flatMap((shell) => [
  [shell, 'dixit snap', 'snapshots'] as const,
  [shell, 'dixit say --sort unc', 'uncertain'] as const,
]);

test.each(cases)('%s: %s becomes %s', { timeout: 2 * PATIENCE_MS }, async (shell, words, wanted) => {
  if (pathOf(shell) === undefined) return;
  expect(plain(await typed(shell, words, wanted))).toContain(wanted);
});

test('names come from the data, and a database is not made by asking', { timeout: 60_000 }, async () => {
  const { rows } = JSON.parse((await dixit(['say', '--json', '--limit', '1'])).stdout) as {
    rows: { speaker: { name: string } }[];
  };
  const name = rows[0]?.speaker.name ?? '';
  const { stdout } = await dixit(['completion', 'candidates', '--', 'say', '--by', name.slice(0, 3)]);
  expect(stdout.split('\n').map((line) => line.split('\t')[0])).toContain(name);
  const none = await dixit(['completion', 'candidates', '--', 'say', '--db', 'none.db', '--by', 'A']);
  expect(none).toMatchObject({ code: 0, stdout: '' });
  expect(existsSync(`${folder}/none.db`)).toBe(false);
});
