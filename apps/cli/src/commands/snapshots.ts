import type { Snapshot } from '@dixit/model';
import { actionOf, requireOperands, text } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { chosen } from '../input.ts';
import { collect, limitOf } from '../paging.ts';
import { queryText } from '../query.ts';
import { STATEMENTS } from '../rows.ts';

/** What a query found at one time, kept row by row. */
export async function run(context: Context): Promise<number> {
  const { args, output } = context;
  const { snapshot } = await context.client();
  if (actionOf(args, ['freeze', 'show']) === 'freeze') {
    const sort = chosen('snapshot.freeze', 'sort', text(args, 'sort')) ?? 'newest';
    const frozen = await snapshot.freeze.mutate({ q: queryText(args, 1), sort });
    await output.document(frozen, () => head(frozen, context));
    return EXIT.done;
  }
  const [id = ''] = requireOperands(args, 'ID', 1);
  const frozen = await snapshot.get.query({ id });
  const found = await collect(limitOf(context), (page) => snapshot.rows.query({ id, ...page }));
  const { columns } = STATEMENTS;
  const human = (): string =>
    [head(frozen, context), '', ...found.rows.map((row) => STATEMENTS.human(row, context))].join('\n');
  await output.document({ snapshot: frozen, ...found }, human, { rows: found.rows, columns });
  return EXIT.done;
}

const head = ({ id, query, createdAt, total }: Snapshot, { output, phrases }: Context): string =>
  [output.paint.bold(id), query, phrases.date(createdAt), phrases.count('statement', total)]
    .filter((part) => part !== '')
    .join(' · ');
