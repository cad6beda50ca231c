import type { RouterOutputs } from '@dixit/client';
import type { Context } from '../context.ts';
import { EVENTS, SOURCES } from '../rows.ts';
import { wrap } from '../output/quote.ts';

/** A source with what was found in it, in reading order. */
export function sourceWords(
  { source, row, statements, events, copies, diagnostics }: RouterOutputs['source']['get'],
  context: Context,
): string {
  const { output, phrases, messages } = context;
  const { paint, width } = output;
  const lines = [SOURCES.human(row, context)];
  if (source.url !== null) lines.push(`  ${source.url}`);
  if (source.published !== null) lines.push(`  ${paint.dim(phrases.basis(source.published.basis))}`);
  lines.push(`  ${paint.dim(`SHA-256 ${source.textSha256}`)}`);
  for (const diagnostic of diagnostics) lines.push(`  ${paint.warn(phrases.diagnostic(diagnostic))}`);
  for (const copy of copies.filter(({ id }) => id !== source.id))
    lines.push(`  ${phrases.count('copy', 1)}: ${copy.id} ${copy.outlet ?? ''}`);
  lines.push('', paint.bold(messages.statements));
  for (const { id, speaker, text } of statements) {
    lines.push(`  ${id}  ${paint.bold(speaker.name ?? speaker.mentionText ?? '?')}`, wrap(text, width, '    '));
  }
  if (events.length > 0)
    lines.push('', paint.bold(messages.events), ...events.map((event) => EVENTS.human(event, context)));
  return `${lines.join('\n')}\n`;
}
