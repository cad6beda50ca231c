import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Variables = Readonly<Record<string, string | undefined>>;

/** The pager that was asked for, or `less` where it is installed; null for none. */
export function pagerOf(variables: Variables): string | null {
  const wish = variables['DIXIT_PAGER'] ?? variables['PAGER'];
  if (variables['TERM'] === 'dumb' || wish === '' || wish === 'cat') return null;
  if (wish !== undefined) return wish;
  const folders = (variables['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'less'))) ? 'less' : null;
}

/** Starts a pager on this terminal. `less` gives way when everything fits on the screen, and keeps colours. */
export function openPager(
  command: string,
  variables: Variables,
): { stdin: NodeJS.WritableStream; close(): Promise<void> } {
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...variables, LESS: variables['LESS'] ?? 'FRX' },
  });
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  child.stdin.on('error', () => leaveWith(child));
  return {
    stdin: child.stdin,
    close: async () => {
      child.stdin.end();
      await closed;
    },
  };
}

/** A reader that has seen enough is no error; what was asked is dropped with it. */
function leaveWith(child: ChildProcess): void {
  if (child.exitCode !== null) process.exit(0);
  child.once('close', () => process.exit(0));
}
