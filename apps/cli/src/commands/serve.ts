import { text, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { engineOf } from '../local.ts';

/** The API alone, until it is interrupted. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages, signal } = context;
  const local = await engineOf(context, 'serve');
  const host = text(args, 'host') ?? local.env.host;
  const { url } = await local.runtime.serve({
    host,
    port: wholeNumber(args, 'port', local.env.port, { most: 65_535 }),
  });
  await output.document({ url }, () => messages.listening(url));
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  return EXIT.done;
}
