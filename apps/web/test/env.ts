import { execFileSync } from 'node:child_process';

/** The environment of a child process: ours, with these on top. */
export function childEnv(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: '', ...own };
}

/**
 * The packaged Chromium needs libnss3. Where the machine has none, it is told to unpack and use the
 * libraries it carries, which it does by itself only where it believes to be in a function service.
 */
export function prepareLibraries(): void {
  if (hasNss()) return;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
}

function hasNss(): boolean {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false;
  }
}
