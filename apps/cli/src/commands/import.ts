import type { ImportOutcome } from '@dixit/model/ports';
import { IMPORT_KINDS } from '@dixit/model/formats';
import { type Args, actionOf, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT, exitCodeOf } from '../exit-codes.ts';
import { type LineFile, linesIn } from '../imports/lines-in.ts';
import { importReferences } from '../imports/references.ts';
import { worded } from '../report.ts';
import { importOpml } from './feeds.ts';

/** Takes in what other programs wrote, or a record of our own. */
export async function run(context: Context): Promise<number> {
  const kind = actionOf(context.args, [...IMPORT_KINDS, 'csl', 'ris', 'opml']);
  const names = filesOf(context.args);
  switch (kind) {
    case 'opml':
      return await importOpml(context, names);
    case 'csl':
    case 'ris':
      return await importReferences(context, kind, names);
    default:
      return await importLines(context, { kind, names });
  }
}

const filesOf = (args: Args): string[] => requireOperands(args, 'FILE|-', 1);

/** Lines that are sent at once, and about how many characters. */
const LINES = 200;
const CHARACTERS = 4_000_000;

async function importLines(
  context: Context,
  { kind, names }: Pick<LineFile, 'kind'> & { names: string[] },
): Promise<number> {
  const { output, phrases, messages, signal } = context;
  const client = await context.client();
  await client.import.begin.mutate({});
  const total: ImportOutcome = { documents: 0, unchanged: 0, unanchored: 0, lines: 0, failed: [] };
  const codes: number[] = [];
  for (const name of names) {
    for await (const lines of inBatches(linesIn(context, { kind, name }))) {
      if (signal.aborted) break;
      const outcome = await client.import.lines.mutate({ kind, lines });
      for (const field of ['documents', 'unchanged', 'unanchored', 'lines'] as const) total[field] += outcome[field];
      for (const { line, error } of outcome.failed) {
        const { code, message, hint } = worded(error, phrases);
        output.problem(`${messages.badLine(line, `${code}: ${message}`)}\n  ${hint}`);
        codes.push(exitCodeOf(error.code));
        total.failed.push({ line, error });
      }
      output.progress.show({ counts: phrases.count('document', total.documents), share: 0, facts: '', name });
    }
  }
  await client.import.finish.mutate({});
  output.progress.clear();
  await output.document(total, () =>
    messages.imported({
      documents: phrases.count('document', total.documents),
      unchanged: phrases.number(total.unchanged),
      unanchored: total.unanchored === 0 ? null : phrases.count('statement', total.unanchored),
    }),
  );
  if (signal.aborted) return EXIT.interrupted;
  if (codes.length === 0) return EXIT.done;
  return total.documents + total.unchanged + total.lines > 0 ? EXIT.partial : EXIT.failure;
}

interface Line {
  line: number;
  text: string;
}

async function* inBatches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let size = 0;
  for await (const line of lines) {
    batch.push(line);
    size += line.text.length;
    if (batch.length < LINES && size < CHARACTERS) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
