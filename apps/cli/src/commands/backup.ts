import { resolve } from 'node:path';
import { flag, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { engineOf } from '../local.ts';

/** Everything into one file, while others may go on reading and writing. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages, phrases, env } = context;
  const [name = ''] = requireOperands(args, 'FILE');
  const { runtime } = await engineOf(context, 'backup');
  const file = resolve(env.cwd, name);
  const facts = await runtime.upkeep.backup(file, { mayReplace: flag(args, 'yes') });
  await output.document({ file, ...facts }, () => messages.backedUp(name, phrases.bytes(facts.bytes), facts.sha256));
  return EXIT.done;
}
