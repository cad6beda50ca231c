import type { RouterOutputs } from '@dixit/client';
import { type StatementRow, actorName } from '@dixit/model';
import type { Context } from '../context.ts';
import { ACTORS, EVENTS, STATEMENTS } from '../rows.ts';

/** An actor with names, offices, events, and what was said last. */
export function actorWords(
  { actor, row, events }: RouterOutputs['actor']['get'],
  statements: readonly StatementRow[],
  context: Context,
): string {
  const { output, phrases, messages } = context;
  const { paint } = output;
  const name = actorName(actor, phrases.language);
  const aliases = [...new Set(actor.aliases.map((alias) => alias.name))].filter((alias) => alias !== name);
  const roles = [...new Set(actor.roles.map(({ text }) => text))];
  const lines = [ACTORS.human(row, context)];
  if (aliases.length > 0) lines.push(`  ${messages.aliases}: ${phrases.list(aliases)}`);
  if (roles.length > 0) lines.push(`  ${messages.roles}: ${phrases.list(roles)}`);
  if (events.length > 0)
    lines.push('', paint.bold(messages.events), ...events.map((event) => EVENTS.human(event, context)));
  if (statements.length > 0) {
    lines.push('', paint.bold(messages.statements), ...statements.map((one) => STATEMENTS.human(one, context)));
  }
  return `${lines.join('\n')}\n`;
}
