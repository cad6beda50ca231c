import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { dumpOf } from '@dixit/testing/dump';
import { expect, it } from 'vitest';
import { aRuntime, temporaryFolder } from './support.ts';

const script = fileURLToPath(new URL('take-in-folder.ts', import.meta.url));

/** Takes the same articles in, in a process of its own; gives what it printed. */
async function takeInElsewhere(folder: string): Promise<string> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child, 'close');
  return printed.trim();
}

it('gives one result and no error when two processes take the same in at once', { timeout: 120_000 }, async () => {
  const [shared, own] = [temporaryFolder(), temporaryFolder()];
  const states = await Promise.all([takeInElsewhere(shared), takeInElsewhere(shared), takeInElsewhere(own)]);
  expect(states).toEqual(['done 0 failed', 'done 0 failed', 'done 0 failed']);
  const [together, alone] = await Promise.all(
    [shared, own].map(async (folder) => await dumpOf(await aRuntime(folder).context().store())),
  );
  expect(together).toEqual(alone);
});
