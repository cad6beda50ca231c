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
    await output.document({ ...compared, title }, () =>
      [EVENTS.human(row, context), '', factsTable(compared, context), '', sentences(compared, context)].join('\n'),
    );
  }
  if (ids.length === 0) output.note(messages.nothingFound);
  return ids.length === 0 && flag(args, 'exit-empty') ? EXIT.failure : EXIT.done;
}

/** The ids given, or the events that a query finds, those that several sources speak of first. */
async function eventsOf(context: Context, client: Client): Promise<string[]> {
  const { operands } = context.args;
  if (operands.every((word) => nounOfId(word) !== null)) {
    const wrong = operands.find((word) => nounOfId(word) !== 'event');
    if (wrong !== undefined) throw new DixitError('NOT_FOUND', { noun: 'event', id: wrong });
    return [...operands];
  }
  const { rows } = await client.event.list.query({ q: queryText(context.args), limit: 200 });
  return rows
    .sort((a, b) => b.independentSources - a.independentSources)
    .slice(0, limitOf(context, 1) || undefined)
    .map(({ id }) => id);
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

function sentences({ comparisons, sources }: Compared, context: Context): string {
  const { messages, args } = context;
  if (comparisons.length === 0) return sources.length < 2 && !flag(args, 'sources') ? messages.nothingToCompare : '';
  return comparisons.map((comparison) => `${comparisonWords(comparison, context, sources)}\n`).join('\n');
}
