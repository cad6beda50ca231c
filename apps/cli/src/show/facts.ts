import type { RouterOutputs } from '@dixit/client';
import type { Context } from '../context.ts';

type Compared = RouterOutputs['event']['compare'];

/** Facts of an event, under each what every source says of it; a differing one is marked. */
export function factsTable({ facts, sources }: Pick<Compared, 'facts' | 'sources'>, context: Context): string {
  const { output, messages, phrases } = context;
  const { paint } = output;
  const outlets = new Map(sources.map((source) => [source.id, source.outlet ?? source.title ?? source.id]));
  return facts
    .map(({ kind, label, cells }) => {
      const name = kind === 'figure' && label !== null ? phrases.unit(label, 2) : label;
      const head = paint.bold([phrases.capital(messages.facts[kind]), name].filter(Boolean).join(' · '));
      const lines = cells.map(({ sourceId, state, text }) => {
        const words = text === null ? paint.dim(messages.absent) : text;
        return `  ${outlets.get(sourceId) ?? sourceId}: ${words}${state === 'differs' ? ` (${paint.warn(messages.differs)})` : ''}`;
      });
      return [head, ...lines].join('\n');
    })
    .join('\n');
}
