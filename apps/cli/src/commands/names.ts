import { UsageError, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { chosen } from '../input.ts';
import { INPUTS } from '../inputs.gen.ts';
import { aligned, fitted } from '../output/table.ts';

/** What a field of the query can hold, by the data: names that begin with a text. */
export async function run(context: Context): Promise<number> {
  const { output, phrases, args } = context;
  const [word, ...rest] = args.operands;
  const { choices } = INPUTS['statement.complete'].field;
  if (word === undefined) throw new UsageError('missingOperand', choices.join('|'));
  const field = chosen('statement.complete', 'field', word);
  if (field === undefined) throw new UsageError('badValue', word, choices);
  const limit = wholeNumber(args, 'limit', 20, { least: 1, most: 50 });
  const { statement } = await context.client();
  const rows = await statement.complete.query({ field, text: rest.join(' '), limit });
  await output.document(
    rows,
    () => aligned(rows.map(({ label, count }) => [fitted(label, output.width - 10), phrases.number(count)])),
    {
      rows,
      columns: ['value', 'label', 'count'],
    },
  );
  return EXIT.done;
}
