import { text, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { engineOf } from '../local.ts';

/** Works off jobs until it is interrupted; then finishes what is at hand and gives the rest back, and exits with 0. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages, signal } = context;
  const concurrency = text(args, 'concurrency') === undefined ? undefined : wholeNumber(args, 'concurrency', 1);
  const { runtime } = await engineOf(context, 'worker', { concurrency });
  const database = await runtime.upkeep.address();
  // The database is opened before anything is said.
  await runtime.context().store();
  await output.document({ database }, () => messages.working(database));
  await runtime.work(signal);
  return EXIT.done;
}
