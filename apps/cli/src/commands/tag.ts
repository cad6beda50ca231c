import { actionOf, flag, requireOperands, UsageError } from '../args.ts';
import type { Context } from '../context.ts';
import { doingOf } from '../doing.ts';
import { EXIT } from '../exit-codes.ts';
import { printListing } from '../listing.ts';
import { printSteps, TAGGINGS } from '../rows-of-people.ts';

/** Tags on sources, statements, events and actors. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages, phrases } = context;
  const { tag } = await context.client();
  switch (actionOf(args, ['list', 'show', 'add', 'remove', 'rename'])) {
    case 'list': {
      const rows = await tag.list.query({});
      const human = (): string =>
        rows.length === 0
          ? messages.nothingFound
          : rows.map((row) => `${output.paint.bold(row.tag)}  ${phrases.number(row.count)}`).join('\n');
      const columns = ['tag', 'count', 'statement', 'source', 'event', 'actor'];
      await output.document(rows, human, { rows, columns });
      return EXIT.done;
    }
    case 'show': {
      const [, word] = args.operands;
      const filter = {
        ...(word !== undefined && (isId(word) ? { subjectId: word } : { tag: word })),
        ...(flag(args, 'orphaned') && { isOrphaned: true }),
      };
      return await printListing(context, TAGGINGS, (page) => tag.of.query({ ...filter, ...page }));
    }
    case 'add':
      return await printed(context, await tag.add.mutate(tagsAndIds(context)));
    case 'remove':
      return await printed(context, await tag.remove.mutate(tagsAndIds(context)));
    case 'rename': {
      const [from = '', to] = requireOperands(args, 'TAG', 1);
      if (to === undefined) throw new UsageError('missingOperand', 'TAG');
      return await printSteps(context, [await tag.rename.mutate({ tag: from, to, ...doingOf(args) })]);
    }
  }
}

const isId = (word: string): boolean => /^(?:so|st|ev|ac)_[0-9a-z]{8,}$/u.test(word);

/** Operands that are ids name things; the others are tags. */
function tagsAndIds({ args }: Context) {
  const words = requireOperands(args, 'TAG', 1);
  const [ids, tags] = [words.filter(isId), words.filter((word) => !isId(word))];
  if (tags.length === 0) throw new UsageError('missingOperand', 'TAG');
  if (ids.length === 0) throw new UsageError('missingOperand', 'ID');
  return { ids, tags, ...doingOf(args) };
}

type Step = Parameters<typeof printSteps>[1][number];

const printed = async (context: Context, entry: Step | null): Promise<number> =>
  await printSteps(context, entry === null ? [] : [entry]);
