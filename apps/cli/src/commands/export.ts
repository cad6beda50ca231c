import { type ExportFormat, type ExportSubject, factsOfFormat } from '@dixit/model/formats';
import { type Args, UsageError, flag, text, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { queryText } from '../query.ts';
import { writeOut } from '../write-out.ts';

/** Writes all that a query finds in one of the formats, to a file or to standard output. */
export async function run(context: Context): Promise<number> {
  const { args, phrases } = context;
  const parameters = { ...parametersOf(args), lang: phrases.language };
  return await writeOut(context, parameters);
}

/** Formats by their options of every command, for those used to `--csv`. */
const SHORT = ['jsonl', 'csv', 'tsv'] as const;

function parametersOf(args: Args): Record<string, string> {
  const asked = SHORT.filter((name) => flag(args, name));
  const named = text(args, 'format') as ExportFormat | undefined;
  if (asked.length + (named === undefined ? 0 : 1) > 1)
    throw new UsageError('oneFormat', asked.map((name) => `--${name}`).join(' '));
  const plain = named ?? asked[0] ?? 'jsonl';
  if (flag(args, 'excel') && plain !== 'csv' && (named !== undefined || asked.length > 0)) {
    throw new UsageError('badValue', `--excel ${plain}`, ['csv']);
  }
  const format = flag(args, 'excel') ? 'excel' : plain;
  const { subjects, isBinary } = factsOfFormat(format);
  const what = (text(args, 'what') as ExportSubject | undefined) ?? subjects[0] ?? 'statements';
  if (!subjects.includes(what)) throw new UsageError('badValue', `--what ${what} (${format})`, subjects);
  if (isBinary && process.stdout.isTTY && text(args, 'output') === undefined)
    throw new UsageError('missingOperand', '--output FILE');
  const limit = wholeNumber(args, 'limit', 0);
  const q = queryText(args);
  const given = {
    saved: text(args, 'saved'),
    snapshot: text(args, 'snapshot'),
    sort: text(args, 'sort'),
    q: q === '' ? undefined : q,
  };
  return {
    format,
    what,
    ...(limit > 0 && { limit: String(limit) }),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}
