import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
export const DEMO = fileURLToPath(new URL('../../../demo/articles/', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Called with the child as soon as it has written something. */
  onOutput?: (child: ReturnType<typeof spawn>, stdout: string) => void;
}

/** A folder of its own for a test file, with a runner of the real command on a database in it. */
export function sandbox(): {
  folder: string;
  dixit: (args: string[], options?: RunOptions) => Promise<Ran>;
  clean: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-cli-'));
  const dixit = (args: string[], options: RunOptions = {}): Promise<Ran> =>
    run(args, { cwd: folder, ...options, env: { DIXIT_HOME: join(folder, 'home'), ...options.env } });
  return { folder, dixit, clean: () => rmSync(folder, { recursive: true, force: true }) };
}

async function run(args: string[], { cwd, input, env, onOutput }: RunOptions): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LANG: 'en_GB.UTF-8', ...env },
  });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
    onOutput?.(child, ran.stdout);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  ran.code = await new Promise((resolve) => child.once('close', resolve));
  return ran;
}

/** Lines of delimited output as records by their header. */
export function records(tsv: string): Record<string, string>[] {
  const [head = '', ...lines] = tsv.trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])));
}
