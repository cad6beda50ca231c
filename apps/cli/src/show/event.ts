import type { RouterOutputs } from '@dixit/client';
import type { StageClaim } from '@dixit/model';
import type { Context } from '../context.ts';
import { aligned } from '../output/table.ts';
import { EVENTS, SOURCES, STATEMENTS } from '../rows.ts';
import { comparisonWords } from './comparison.ts';

/** Comparisons that are shown with an event; `compare` shows more. */
const FIRST = 3;

type Shown = RouterOutputs['event']['get'];

/** An event: who claims which stage, who took part, what is said of it, what the sources do to each other. */
export function eventWords(
  { event, row, statements, comparisons, sources, excerpts }: Shown,
  context: Context,
): string {
  const { output, phrases, messages } = context;
  const { paint } = output;
  const outletOf = (id: string): string => {
    const source = sources.find((one) => one.id === id);
    return source?.outlet ?? source?.title ?? id;
  };
  const stageRow = ({ stage, claim, holderName, sourceId, asOf }: StageClaim): string[] => [
    `  ${phrases.stage(stage)}`,
    phrases.claim(claim),
    holderName ?? '',
    outletOf(sourceId),
    phrases.day(asOf),
  ];
  const lines = [EVENTS.human(row, context)];
  if (event.time?.text) lines.push(`  ${phrases.basis(event.time.basis)}`);
  if (event.stages.length > 0) lines.push('', paint.bold(messages.stages), aligned(event.stages.map(stageRow)));
  if (event.participants.length > 0) {
    lines.push('', paint.bold(messages.participants));
    for (const { name, role, actorId } of event.participants) {
      lines.push(`  ${name} · ${phrases.participantRole(role)} · ${actorId}`);
    }
  }
  lines.push('', paint.bold(messages.sources), ...sources.map((source) => SOURCES.human(source, context)));
  if (statements.length > 0) {
    lines.push('', paint.bold(messages.statements), ...statements.map((one) => STATEMENTS.human(one, context)));
  }
  const shown = comparisons.slice(0, FIRST);
  for (const comparison of shown) lines.push('', comparisonWords(comparison, context, { sources, excerpts }));
  if (shown.length < comparisons.length) {
    lines.push('', messages.moreByCompare(phrases.count('comparison', comparisons.length), event.id));
  }
  return `${lines.join('\n')}\n`;
}
