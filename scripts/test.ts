// Everything that must hold, in one run: check, build, then all tests. The summary comes last.
import { run } from './run.ts';

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const steps: [name: string, command: string, args: string[]][] = [
  ['check', 'pnpm', ['check']],
  ['build', 'turbo', ['run', 'build', '--output-logs=errors-only']],
  ['test', 'vitest', ['run', ...process.argv.slice(2)]],
];

for (const [name, command, args] of steps) {
  const since = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const code = await run(command, args);
  process.stdout.write(`== ${name}: ${code === 0 ? 'ok' : `exit ${code}`}, ${seconds(since)}\n`);
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
