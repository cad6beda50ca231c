import { UsageError, flag } from '../args.ts';
import type { Context } from '../context.ts';
import { eachId } from '../each-id.ts';
import { EXIT } from '../exit-codes.ts';
import { collect } from '../paging.ts';

export async function run(context: Context): Promise<number> {
  const { args, output, phrases, messages, signal } = context;
  const { source } = await context.client();
  const ids = flag(args, 'all')
    ? (await collect(0, (page) => source.list.query({ q: '', ...page }))).rows.map(({ id }) => id)
    : [...args.operands];
  if (ids.length === 0 && !flag(args, 'all')) throw new UsageError('missingOperand', 'ID, --all');
  const results: Awaited<ReturnType<typeof source.verify.query>>[] = [];
  const code = await eachId(context, ids, 'source', async (id) => {
    if (signal.aborted) return;
    results.push(await source.verify.query({ id }));
    output.progress.show({
      counts: `${results.length}/${ids.length}`,
      share: results.length / ids.length,
      facts: '',
      name: id,
    });
  });
  output.progress.clear();
  const spans = results.reduce((sum, result) => sum + result.spans, 0);
  const faults = results.flatMap(({ id, faults }) => faults.map((fault) => ({ id, ...fault })));
  const summary = { sources: results.length, spans, faults };
  if (output.format === 'jsonl') for (const result of results) await output.json(result);
  else {
    await output.document(summary, () =>
      faults.length === 0
        ? messages.spansIntact(phrases.number(spans), phrases.count('source', results.length))
        : faults
            .map(({ id, path, problem, expected, found }) =>
              [id, path, problem, expected ?? '', found ?? ''].join('\t'),
            )
            .join('\n'),
    );
  }
  if (faults.length === 0) return signal.aborted ? EXIT.interrupted : code;
  output.problem(`SPAN_MISMATCH: ${messages.faultsFound(phrases.number(faults.length))}`);
  return EXIT.integrity;
}
