import { actionOf, flag, requireOperands, text } from '../args.ts';
import type { Context } from '../context.ts';
import { doingOf } from '../doing.ts';
import { EXIT } from '../exit-codes.ts';
import { standardInput } from '../lines.ts';
import { printListing } from '../listing.ts';
import { NOTES, printSteps } from '../rows-of-people.ts';

/** What people wrote on sources, statements, events and actors. */
export async function run(context: Context): Promise<number> {
  const { args, output } = context;
  const { note } = await context.client();
  switch (actionOf(args, ['list', 'add', 'set', 'remove'])) {
    case 'list': {
      const [, subjectId] = args.operands;
      const filter = {
        ...(subjectId !== undefined && { subjectId }),
        ...(flag(args, 'orphaned') && { isOrphaned: true }),
        words: text(args, 'words'),
        by: text(args, 'who'),
      };
      return await printListing(context, NOTES, (page) => note.list.query({ ...filter, ...page }));
    }
    case 'add': {
      const [id = '', ...words] = requireOperands(args, 'ID', 1);
      const added = await note.add.mutate({ id, text: await written(words), ...doingOf(args) });
      await output.document(added.note, () => NOTES.human(added.note, context));
      return EXIT.done;
    }
    case 'set': {
      const [id = '', ...words] = requireOperands(args, 'NOTE', 1);
      return await printSteps(context, [await note.set.mutate({ id, text: await written(words), ...doingOf(args) })]);
    }
    case 'remove': {
      const [id = ''] = requireOperands(args, 'NOTE', 1);
      return await printSteps(context, [await note.remove.mutate({ id, ...doingOf(args) })]);
    }
  }
}

/** The words of the command line, else standard input. */
const written = async (words: readonly string[]): Promise<string> =>
  words.length === 0 ? await standardInput() : words.join(' ');
