import { actorName } from '@dixit/model';
import { text, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { chosen } from '../input.ts';
import { aligned, fitted } from '../output/table.ts';
import { queryText } from '../query.ts';

/** Who speaks to, about or through whom, the pairs with the most statements first. */
export async function run(context: Context): Promise<number> {
  const { output, phrases, messages, args } = context;
  const { statement } = await context.client();
  const role = chosen('statement.matrix', 'role', text(args, 'role')) ?? 'about';
  const matrix = await statement.matrix.query({ q: queryText(args), role, size: wholeNumber(args, 'size', 15) });
  const name = (actor: (typeof matrix.speakers)[number] | undefined): string =>
    actor === undefined ? '?' : actorName({ ...actor, aliases: [] }, phrases.language);
  const rows = matrix.cells
    .map(({ row, column, count }) => {
      const [speaker, other] = [matrix.speakers[row], matrix.others[column]];
      return {
        speaker: { id: speaker?.id ?? '', name: name(speaker) },
        other: { id: other?.id ?? '', name: name(other) },
        count,
      };
    })
    .sort((a, b) => b.count - a.count);
  const half = Math.floor(output.width / 2) - 6;
  const human = (): string =>
    rows.length === 0
      ? messages.nothingFound
      : aligned(
          rows.map(({ speaker, other, count }) => [
            `  ${fitted(speaker.name, half)}`,
            `→ ${fitted(other.name, half)}`,
            phrases.number(count),
          ]),
        );
  await output.document(matrix, human, {
    rows,
    columns: ['speaker.name', 'other.name', 'count', 'speaker.id', 'other.id'],
  });
  return EXIT.done;
}
