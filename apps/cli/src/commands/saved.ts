import { actionOf, requireOperands, text } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { chosen } from '../input.ts';
import { queryText } from '../query.ts';
import type { SavedSearch } from '@dixit/model';

/** Queries kept under a name; each is asked again when it is opened. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages } = context;
  const { saved } = await context.client();
  const line = ({ name, query }: SavedSearch): string => `${output.paint.bold(name)}  ${query}`;
  switch (actionOf(args, ['list', 'save', 'remove'])) {
    case 'list': {
      const rows = await saved.list.query({});
      const human = (): string => (rows.length === 0 ? messages.nothingFound : rows.map(line).join('\n'));
      await output.document(rows, human, { rows, columns: ['name', 'query', 'sort', 'createdAt'] });
      return EXIT.done;
    }
    case 'save': {
      const [name = ''] = requireOperands(args, 'NAME', 1);
      const sort = chosen('saved.save', 'sort', text(args, 'sort')) ?? 'newest';
      const kept = await saved.save.mutate({ name, query: queryText(args, 2), sort });
      await output.document(kept, () => line(kept));
      return EXIT.done;
    }
    case 'remove': {
      for (const name of requireOperands(args, 'NAME', 1)) {
        const removed = await saved.remove.mutate({ name });
        await output.document(removed, () => messages.removed(removed.name));
      }
      return EXIT.done;
    }
  }
}
