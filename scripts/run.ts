import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Environment of every child: our own Node and tools first, no telemetry. */
export function childEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...more,
  };
}

/** Runs a tool of the clone in the clone's root; resolves to its exit code. */
export async function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return await exitOf(spawn(command, args, { cwd: root, stdio: 'inherit', env: childEnv(env) }));
}

/** Exit code of a child; 130 and 143 when a signal ended it, 127 when it could not be started. */
export async function exitOf(child: ChildProcess): Promise<number> {
  return await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
