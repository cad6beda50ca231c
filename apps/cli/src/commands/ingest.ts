import { UsageError, flag, requireOperands, text } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT, exitOfItems } from '../exit-codes.ts';
import type { FoundFile } from '../files.ts';
import { type Extras, documentOf, documentsAt, isAddress } from '../intake/documents.ts';
import type { Outcome } from '../intake/outcome.ts';
import { type Document, streamItems } from '../intake/stream.ts';
import type { Watch } from '../intake/watch.ts';
import { worded } from '../report.ts';

export async function run(context: Context): Promise<number> {
  const { args, output } = context;
  const paths = requireOperands(args, 'FILE|DIR|-');
  const extras: Record<string, string> = {};
  for (const name of ['language', 'published', 'outlet', 'url'] as const) {
    const value = text(args, name);
    if (value !== undefined) extras[name] = value;
  }
  if (flag(args, 'watch') && paths.includes('-')) throw new UsageError('badValue', '--watch -');
  // Open before the first look, so that nothing falls between.
  const watching = flag(args, 'watch')
    ? await (
        await import('../intake/watch.ts')
      ).openWatch(
        paths.filter((path) => !isAddress(path)),
        context.env.cwd,
      )
    : null;
  const outcomes: Outcome[] = [];
  for await (const outcome of streamItems(context, documentsAt(context, paths, extras))) {
    outcomes.push(outcome);
    if (output.format === 'jsonl') await output.json(jsonOf(outcome, context));
  }
  await printSummary(outcomes, context);
  const failed = outcomes.flatMap(({ error }) => (error === null ? [] : [error.code]));
  if (watching !== null) return await keepWatching(context, watching, extras);
  return context.signal.aborted ? EXIT.interrupted : exitOfItems(outcomes.length, failed);
}

/** Takes in what comes or changes, until an interrupt; what is at hand then is finished. */
async function keepWatching(context: Context, watching: Watch, extras: Extras): Promise<number> {
  const { output, messages, signal } = context;
  output.note(messages.watching);
  const undisturbed = { ...context, signal: new AbortController().signal };
  for await (const files of watching.batches(signal)) {
    for await (const outcome of streamItems(undisturbed, documentsOf(files, extras))) {
      if (output.isJson) await output.line(JSON.stringify(jsonOf(outcome, context)));
      else await printSummary([outcome], { ...context, output: output.as('plain') });
    }
  }
  await watching.close();
  return EXIT.done;
}

async function* documentsOf(files: readonly FoundFile[], extras: Extras): AsyncGenerator<Document | Outcome> {
  for (const file of files) yield await documentOf(file, extras);
}

/** The table of what came in on standard output; what failed, or is worth knowing, on standard error. */
export async function printSummary(outcomes: readonly Outcome[], context: Context): Promise<void> {
  const { output, phrases, messages } = context;
  const items = outcomes.map((outcome) => jsonOf(outcome, context));
  const errors = items.flatMap(({ error }) => (error === null ? [] : [error]));
  const begun = items.filter(({ state }) => state !== 'cancelled');
  if (output.format === 'json') await output.json({ items, errors });
  else if (output.format !== 'jsonl') {
    await output.list({
      rows: output.format === 'table' ? begun : items,
      total: items.length,
      columns: ['name', 'state', 'statements', 'sourceId'],
      human: (item) =>
        [
          phrases.itemState(item.state),
          item.name,
          phrases.count('statement', item.statements),
          item.sourceId ?? '',
        ].join('  '),
    });
  }
  if (!output.isJson) printNotes(items, output);
  // What failed stands last, where it is seen.
  for (const { name, error } of items) {
    if (error !== null && output.isJson) output.problem(JSON.stringify({ error: { ...error, name } }));
    else if (error !== null) output.problem(`${error.code}: ${error.message}\n  ${error.hint}`);
  }
  const left = items.length - begun.length;
  if (left > 0 && !output.isJson) output.note(messages.notBegun(phrases.number(left)));
}

/** From how many documents on the same note is said once for all of them, and how many are named. */
const SEVERAL = 4;

function printNotes(items: readonly Item[], output: Context['output']): void {
  const notes = items.flatMap(({ name, diagnostics }) =>
    diagnostics.map(({ code, message, hint }) => ({ name, words: `${code}: ${message}`, hint: hint && `\n  ${hint}` })),
  );
  const bySame = Map.groupBy(notes, ({ words, hint }) => words + hint);
  for (const same of bySame.values()) {
    const [first] = same;
    if (!first) continue;
    const said = first.words + first.hint;
    const names = same.map(({ name }) => name);
    if (names.length < SEVERAL) for (const name of names) output.note(`${name}: ${said}`);
    else output.note(`${names.length} × ${said}\n  ${names.slice(0, SEVERAL - 1).join('\n  ')}\n  …`);
  }
}

type Item = ReturnType<typeof jsonOf>;

function jsonOf({ name, state, sourceId, statements, error, diagnostics }: Outcome, { phrases }: Context) {
  return {
    name,
    state,
    sourceId,
    statements,
    error: error === null ? null : worded(error, phrases),
    diagnostics: diagnostics.map((one) => ({
      code: one.code,
      severity: one.severity,
      message: phrases.diagnostic(one),
      hint: phrases.diagnosticHint(one),
    })),
  };
}
