import type { Client, RouterOutputs } from '@dixit/client';
import { DixitError, nounOfId } from '@dixit/model';
import { flag, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { limitOf } from '../paging.ts';
import { queryText } from '../query.ts';
import { EVENTS } from '../rows.ts';
import { comparisonWords } from '../show/comparison.ts';
import { factsTable } from '../show/facts.ts';

type Compared = RouterOutputs['event']['compare'];

export async function run(context: Context): Promise<number> {
  const { args, output, messages } = context;
  requireOperands(args, 'EVENT|QUERY');
  const client = await context.client();
  const ids = await eventsOf(context, client);
  for (const id of ids) {
    const compared = only(await client.event.compare.query({ id }), context);
    const { row } = await client.event.get.query({ id });
    const title = context.phrases.eventTitle(row);
    await output.document(
      { ...compared, title },
      () => {
        const parts = [EVENTS.human(row, context), factsTable(compared, context), sentences(compared, context)];
        return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
      },
      { rows: cellsOf(compared, title), columns: CELL_COLUMNS },
    );
  }
  if (ids.length === 0) output.note(messages.nothingFound);
  return ids.length === 0 && flag(args, 'exit-empty') ? EXIT.failure : EXIT.done;
}

const CELL_COLUMNS = [
  'kind',
  'label',
  'state',
  'text',
  'value',
  'source.outlet',
  'source.id',
  'event.title',
  'event.id',
];

/** One record for each thing that one source says of one fact. */
function cellsOf({ event, facts, sources }: Compared, title: string): object[] {
  return facts.flatMap(({ kind, label, cells }) =>
    cells.map(({ sourceId, state, value, text }) => ({
      kind,
      label,
      state,
      text,
      value,
      source: { id: sourceId, outlet: sources.find(({ id }) => id === sourceId)?.outlet ?? null },
      event: { id: event.id, title },
    })),
  );
}

/** The ids given, or the events that a query finds, those that several sources speak of first. */
async function eventsOf(context: Context, client: Client): Promise<string[]> {
  const { operands } = context.args;
  if (operands.every((word) => nounOfId(word) !== null)) {
    const wrong = operands.find((word) => nounOfId(word) !== 'event');
    if (wrong !== undefined) throw new DixitError('NOT_FOUND', { noun: 'event', id: wrong });
    return [...operands];
  }
  const limit = limitOf(context, 1);
  const { rows } = await client.event.list.query({ q: queryText(context.args), limit: limit === 0 ? 500 : limit });
  return rows.map(({ id }) => id);
}

function only(compared: Compared, { args }: Context): Compared {
  const figures = flag(args, 'figures');
  const disputes = flag(args, 'disputes');
  const sources = flag(args, 'sources');
  return {
    ...compared,
    facts: compared.facts.filter(
      ({ kind, cells }) =>
        (!figures || kind === 'figure') && (!disputes || cells.some(({ state }) => state === 'differs')),
    ),
    comparisons: sources
      ? []
      : compared.comparisons.filter(
          ({ on, kind }) => (!figures || on === 'figure') && (!disputes || kind === 'disputes'),
        ),
  };
}

/** As many pairs of claims as one reads at once; the most telling come first. */
const FIRST = 3;

function sentences(compared: Compared, context: Context): string {
  const { messages, args, phrases } = context;
  const { comparisons, sources } = compared;
  if (comparisons.length === 0) return sources.length < 2 && !flag(args, 'sources') ? messages.nothingToCompare : '';
  const shown = flag(args, 'all') ? comparisons : comparisons.slice(0, FIRST);
  const words = shown.map((comparison) => comparisonWords(comparison, context, compared));
  if (shown.length < comparisons.length) {
    words.push(messages.moreComparisons(phrases.number(shown.length), phrases.number(comparisons.length)));
  }
  return words.join('\n\n');
}
