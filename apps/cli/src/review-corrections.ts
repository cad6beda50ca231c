import {
  type Actor,
  DixitError,
  nounOfId,
  type Orphan,
  type Span,
  StageCorrections,
  StatementEdit,
} from '@dixit/model';
import { act } from './act.ts';
import { requireOperands, text, UsageError } from './args.ts';
import type { Context } from './context.ts';
import { standardInput } from './lines.ts';
import { printListing } from './listing.ts';
import { wrap } from './output/quote.ts';
import type { RowLayout } from './rows.ts';

const ORPHANS: RowLayout<Orphan> = {
  columns: ['slot', 'kind', 'subjectId', 'words', 'sourceId', 'by', 'at', 'entry'],
  human({ kind, subjectId, words, by, at, entry }, { output, phrases, messages }) {
    const when = at === null ? null : phrases.date(at);
    const where = output.paint.warn(messages.orphaned(subjectId));
    const head = [output.paint.bold(kind), where, by, when, entry === null ? null : String(entry)];
    const line = head.filter((part) => part !== null).join(' · ');
    return words === null ? line : `${line}\n${wrap(words, output.width, '  > ')}`;
  },
};

/** What was missed, what is claimed of stages, and what of all that has no place any more. */
export const CORRECTIONS = {
  add: async (context) => {
    const [sourceId = '', words] = requireOperands(context.args, 'SOURCE', 1);
    const said = words === undefined ? await fromInput(ADDED) : await quoted(context, sourceId, words);
    return await act(context, { do: 'statement.add', sourceId, ...said });
  },
  stages: async (context) => {
    const [id = ''] = requireOperands(context.args, 'EVENT', 1);
    return await act(context, { do: 'event.correct', id, stages: await fromInput(StageCorrections) });
  },
  orphans: async (context) => {
    const { review } = await context.client();
    return await printListing(context, ORPHANS, (page) => review.orphans.query(page));
  },
} satisfies Record<string, (context: Context) => Promise<number>>;

const ADDED = StatementEdit.required({ parts: true });
type Added = ReturnType<typeof ADDED.parse>;

/** The words as they stand in the text, where they stand once, and who says them. */
async function quoted(context: Context, sourceId: string, words: string): Promise<Added> {
  const { source } = await context.client();
  const { source: read } = await source.get.query({ id: sourceId });
  const start = read.text.indexOf(words);
  if (start < 0) throw new DixitError('NOT_FOUND', { id: words });
  if (read.text.includes(words, start + 1)) throw new UsageError('badValue', words);
  const parts: Span[] = [{ start, end: start + words.length }];
  const speaker = text(context.args, 'speaker');
  return { parts, ...(speaker !== undefined && { speaker: await speakerNamed(context, speaker) }) };
}

async function speakerNamed(context: Context, word: string): Promise<NonNullable<StatementEdit['speaker']>> {
  if (nounOfId(word) !== 'actor') return { name: word, type: 'unknown', actorId: null };
  const { actor } = await context.client();
  const found = await actor.get.query({ id: word });
  const { id, type, name }: Pick<Actor, 'id' | 'type' | 'name'> = found.actor;
  return { name: context.phrases.language === 'fr' ? (name.fr ?? name.en) : (name.en ?? name.fr), type, actorId: id };
}

/** JSON on standard input. */
async function fromInput<T>(schema: { parse: (value: unknown) => T }): Promise<T> {
  try {
    return schema.parse(JSON.parse(await standardInput()));
  } catch (cause) {
    throw new DixitError('INPUT_INVALID', { field: 'input', problem: 'json' }, { cause });
  }
}
