import type { AuditEntry, Note, Tagging } from '@dixit/model';
import type { Context } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { wrap } from './output/quote.ts';
import { AUDIT, type RowLayout } from './rows.ts';

const join = (...parts: (string | null)[]): string => parts.filter((part) => part).join(' · ');

export const NOTES: RowLayout<Note> = {
  columns: ['id', 'subjectId', 'noun', 'standsOn', 'by', 'at', 'text', 'words'],
  human(row, { output, phrases, messages }) {
    const where = row.standsOn ?? output.paint.warn(messages.orphaned(row.subjectId));
    const head = join(output.paint.bold(row.by), phrases.date(row.at), where, output.paint.dim(row.id));
    const words = row.standsOn === null && row.words !== null ? `\n${wrap(row.words, output.width, '  > ')}` : '';
    return `${head}\n${wrap(row.text, output.width, '  ')}${words}`;
  },
};

export const TAGGINGS: RowLayout<Tagging> = {
  columns: ['tag', 'subjectId', 'noun', 'standsOn', 'by', 'at', 'words'],
  human(row, { output, phrases, messages }) {
    const where = row.standsOn ?? output.paint.warn(messages.orphaned(row.subjectId));
    const head = join(output.paint.bold(row.tag), where, row.by, phrases.date(row.at));
    return row.words === null ? head : `${head}\n${wrap(row.words, output.width, '  ')}`;
  },
};

/** Lines of the log that a command wrote; none when there was nothing to do. */
export async function printSteps({ output, ...context }: Context, entries: readonly AuditEntry[]): Promise<number> {
  const human = (): string =>
    entries.length === 0
      ? context.messages.nothingToDo
      : entries.map((entry) => AUDIT.human(entry, { output, ...context })).join('\n');
  await output.document(entries, human, { rows: entries, columns: AUDIT.columns });
  return EXIT.done;
}
