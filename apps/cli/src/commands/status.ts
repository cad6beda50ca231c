import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';

/** How much is stored, and which version answers. */
export async function run(context: Context): Promise<number> {
  const { output, phrases } = context;
  const { system } = await context.client();
  const status = await system.status.query();
  const { sources, statements, events, actors } = status.counts;
  await output.document(status, () =>
    [
      `dixit ${status.version}`,
      phrases.count('source', sources),
      phrases.count('statement', statements),
      phrases.count('event', events),
      phrases.count('actor', actors),
      status.languages.map((tag) => phrases.languageName(tag)).join(', '),
    ].join(' · '),
  );
  return EXIT.done;
}
