import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type BatchRow, DixitError } from '@dixit/model';
import { type Args, flag, requireOperands, text } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { chosen } from '../input.ts';
import { standardBytes } from '../lines.ts';
import { queryText } from '../query.ts';
import { BATCH, STATEMENTS } from '../rows.ts';

/** Names or phrases of a file, each looked for by itself: counts for each, or every statement found. */
export async function run(context: Context): Promise<number> {
  const { args, output } = context;
  const [{ batchRows, namesIn }, client] = await Promise.all([import('@dixit/client'), context.client()]);
  const names = namesIn(await bytesOf(context), columnOf(args));
  const mode = chosen('batch.run', 'mode', text(args, 'mode')) ?? 'anywhere';
  const q = queryText(args, 1);
  const found: BatchRow[] = [];
  let done = 0;
  for await (const row of batchRows(client, names, { mode, q })) {
    done += 1;
    output.progress.show({ counts: `${done}/${names.length}`, share: done / names.length, facts: '', name: row.text });
    if (flag(args, 'statements')) await printStatements(context, row);
    else found.push(row);
    if (row.error !== null) output.problem(`${row.text}: ${context.phrases.error(row.error).message}`);
    if (context.signal.aborted) return EXIT.interrupted;
  }
  output.progress.clear();
  if (!flag(args, 'statements'))
    await output.list({
      rows: found,
      total: found.length,
      columns: BATCH.columns,
      human: (row) => BATCH.human(row, context),
    });
  return found.some(({ error }) => error !== null) ? EXIT.partial : EXIT.done;
}

/** Every statement of a line, the line in front of each. */
async function printStatements(context: Context, { text: line, query }: BatchRow): Promise<void> {
  if (query === null) return;
  const { everyRow } = await import('@dixit/client');
  const { statement } = await context.client();
  const { output } = context;
  for await (const row of everyRow((page) => statement.search.query({ q: query, sort: 'oldest', ...page }))) {
    await output.list({
      rows: [{ line, ...row }],
      total: 1,
      columns: ['line', ...STATEMENTS.columns],
      human: () => `${output.paint.dim(line)}\n${STATEMENTS.human(row, context)}`,
    });
  }
}

function columnOf(args: Args): { column?: string; hasHeader: boolean } {
  const column = text(args, 'column');
  return { ...(column !== undefined && { column }), hasHeader: flag(args, 'header') };
}

async function bytesOf({ args, env }: Context): Promise<Uint8Array> {
  const [file = ''] = requireOperands(args, 'FILE', 0);
  try {
    return file === '-' ? await standardBytes() : await readFile(resolve(env.cwd, file));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('SOURCE_UNREADABLE', { name: file, reason }, { cause });
  }
}
