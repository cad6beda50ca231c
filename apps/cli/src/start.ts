import { main } from './cli.ts';
import { readEnv } from './env.ts';

/** The command line of this process: runs it, and leaves its exit code. */
export async function start(): Promise<void> {
  // A reader that has seen enough (`| head`) is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  process.exitCode = await main(process.argv.slice(2), await readEnv());
}
