import { serveMcp } from '@dixit/mcp';
import { phrasesFor } from '@dixit/phrases';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { VERSION } from '../version.ts';

/** Tools for an assistant, on standard input and output, until it hangs up. */
export async function run({ client, env, signal }: Context): Promise<number> {
  const publicUrl = env.variables['DIXIT_PUBLIC_URL'] ?? `http://127.0.0.1:${env.webPort ?? '4310'}`;
  const { error } = phrasesFor('en');
  await serveMcp({ client, publicUrl, version: VERSION, worded: error }, signal);
  return EXIT.done;
}
