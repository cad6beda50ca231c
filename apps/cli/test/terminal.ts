import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Session {
  code: number;
  signal: number;
  /** All that the command wrote, on either stream, with its control sequences. */
  written: string;
}

interface TerminalOptions {
  home: string;
  columns?: number;
  env?: Record<string, string>;
  /** Called with what was written so far; gives what a person types then, or nothing. */
  type?: (written: string) => string | undefined;
}

/** Runs the command as a person does: standard input, output and error are one pseudo-terminal. */
export async function atTerminal(args: readonly string[], options: TerminalOptions): Promise<Session> {
  const { home, columns = 80, env, type } = options;
  const pty = spawn(process.execPath, [MAIN, ...args], {
    cols: columns,
    rows: 24,
    cwd: home,
    name: 'xterm-256color',
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LANG: 'en_GB.UTF-8', PAGER: '', DIXIT_HOME: home, ...env },
  });
  let written = '';
  pty.onData((text) => {
    written += text;
    const keys = type?.(written);
    if (keys !== undefined) pty.write(keys);
  });
  return await new Promise((done) => {
    pty.onExit(({ exitCode, signal = 0 }) => done({ code: exitCode, signal, written }));
  });
}

/** Types once, as soon as some words have appeared. */
export function once(words: string, keys: string): (written: string) => string | undefined {
  let done = false;
  return (written) => {
    if (done || !written.includes(words)) return undefined;
    done = true;
    return keys;
  };
}
