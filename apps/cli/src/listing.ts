import type { Context } from './context.ts';
import { flag } from './args.ts';
import { EXIT } from './exit-codes.ts';
import { collect, limitOf } from './paging.ts';
import { type RowLayout } from './rows.ts';

type Page<T> = { rows: T[]; nextCursor: string | null; total: number };

/** Prints what a listing procedure finds, and says when there is more. */
export async function printListing<T extends object>(
  context: Context,
  layout: RowLayout<T>,
  read: (page: { cursor: string | null; limit: number }) => Promise<Page<T>>,
): Promise<number> {
  const { output, messages, phrases, args } = context;
  const found = await collect(limitOf(context), read);
  await output.list({ ...found, columns: layout.columns, human: (row) => layout.human(row, context) });
  if (output.format === 'table') {
    if (found.rows.length === 0) output.note(messages.nothingFound);
    else if (found.nextCursor !== null) {
      output.note(messages.alsoShow(phrases.number(found.rows.length), phrases.number(found.total)));
    }
  }
  return found.rows.length === 0 && flag(args, 'exit-empty') ? EXIT.failure : EXIT.done;
}
