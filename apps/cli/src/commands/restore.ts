import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { requireOperands } from '../args.ts';
import { isConfirmed } from '../confirm.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { engineOf } from '../local.ts';

/** A backup in the place of everything that is stored. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages, phrases, env } = context;
  const [name = ''] = requireOperands(args, 'FILE');
  const engine = await engineOf(context, 'restore');
  const { databasePath, databaseUrl } = engine.env;
  const isReplacing = databaseUrl === null && existsSync(databasePath);
  if (isReplacing && !(await isConfirmed(context, 'restore', messages.confirmRestore(databasePath)))) return EXIT.usage;
  const facts = await engine.runtime.upkeep.restore(resolve(env.cwd, name));
  await output.document({ database: databasePath, ...facts }, () =>
    messages.restored(name, phrases.date(facts.createdAt)),
  );
  return EXIT.done;
}
