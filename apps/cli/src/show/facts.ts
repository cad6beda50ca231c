import type { RouterOutputs } from '@dixit/client';
import type { Context } from '../context.ts';
import { aligned } from '../output/table.ts';

type Compared = RouterOutputs['event']['compare'];
type Cell = Compared['facts'][number]['cells'][number];

/** Outlets named beside the words that they share. */
const NAMED = 3;
const LONGEST_WORDS = 40;

/** Facts of an event, under each the words that sources have for it, and which; what differs is marked. */
export function factsTable({ facts, sources }: Pick<Compared, 'facts' | 'sources'>, context: Context): string {
  const { messages, phrases, output } = context;
  const { paint } = output;
  const outlets = new Map(sources.map((source) => [source.id, source.outlet ?? source.title ?? source.id]));
  return facts
    .map(({ kind, label, cells }) => {
      const name = kind === 'figure' && label !== null ? phrases.unit(label, 2) : label;
      const head = paint.bold([phrases.capital(messages.facts[kind]), name].filter(Boolean).join(' · '));
      const told = cells.filter((cell) => cell.text !== null);
      const lines = [...Map.groupBy(told, keyOf).values()].map((same) => [
        `  ${shortened(same[0]?.text ?? '')}`,
        namesOf(same, outlets, context) + (same[0]?.state === 'differs' ? ` (${paint.warn(messages.differs)})` : ''),
      ]);
      const silent = cells.length - told.length;
      const rest = silent === 0 ? [] : [`  ${paint.dim(messages.absent(phrases.count('source', silent)))}`];
      return [head, ...(lines.length > 0 ? [aligned(lines)] : []), ...rest].join('\n');
    })
    .join('\n');
}

/** Words that differ in spaces and capitals alone stand in one line. */
const keyOf = ({ text, state }: Cell): string => `${state} ${(text ?? '').replaceAll(/\s+/gu, ' ').toLowerCase()}`;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  if (line.length <= LONGEST_WORDS) return line;
  return `${line.slice(0, LONGEST_WORDS).replace(/\s+\S*$/u, '')} …`;
}

function namesOf(cells: readonly Cell[], outlets: ReadonlyMap<string, string>, { messages, phrases }: Context): string {
  const names = [...new Set(cells.map(({ sourceId }) => outlets.get(sourceId) ?? sourceId))];
  const rest = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  return rest > 0 ? `${shown} ${messages.more(phrases.number(rest))}` : shown;
}
