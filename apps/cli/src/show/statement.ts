import type { RouterOutputs } from '@dixit/client';
import { flag } from '../args.ts';
import type { Context } from '../context.ts';
import { marked, wrap } from '../output/quote.ts';
import { comparisonWords } from './comparison.ts';

/** Comparisons that are shown with one statement. */
const FIRST = 4;

type Shown = RouterOutputs['statement']['context'];

/** The statement in its context, the words underlined; with `--chain` how they came here and why we think so. */
export function statementWords(
  { statement, context: around, comparisons, siblings, recognised, ...sides }: Shown,
  context: Context,
): string {
  const { output, phrases, messages, args } = context;
  const { paint, width } = output;
  const { speaker } = statement;
  const attribution = phrases.attribution({
    ...statement,
    speaker,
    addressee: statement.addressee?.text ?? null,
    relay: statement.relay.map(({ text }) => text),
  });
  const { source } = around;
  const facts = [phrases.kind(statement.kind), phrases.act(statement.act), phrases.tier(statement.confidence.tier)];
  const lines = [
    paint.bold(attribution),
    [source.outlet, source.title, phrases.time(source.published)].filter(Boolean).join(' · '),
    ...(statement.uttered ? [phrases.time(statement.uttered)] : []),
    paint.dim([statement.id, ...facts, `[${around.offset}…]`].join(' · ')),
    '',
    wrap(marked(around.text, around.offset, statement.parts, paint), width, '  '),
  ];
  if (flag(args, 'chain')) {
    lines.push('', paint.bold(messages.relay), `  ${chainOf(statement, source, context)}`);
    lines.push(paint.bold(messages.reasons));
    for (const reason of statement.confidence.reasons) lines.push(`  ${phrases.reason(reason)}`);
    for (const { as, name, reasons } of recognised)
      lines.push(`  ${messages.takenFor[as](name)} ${reasons.map(phrases.reason).join(' · ')}`);
  }
  if (siblings.length > 0) {
    lines.push('', paint.bold(messages.alsoReportedBy));
    for (const row of siblings) lines.push(`  ${row.source.outlet ?? row.source.title ?? row.source.id} · ${row.id}`);
  }
  const shown = comparisons.slice(0, FIRST);
  for (const comparison of shown) lines.push('', comparisonWords(comparison, context, sides));
  if (shown.length < comparisons.length) {
    const id = comparisons.find(({ eventId }) => eventId !== null)?.eventId;
    lines.push('', messages.moreByCompare(phrases.count('comparison', comparisons.length), id ?? 'EVENT'));
  }
  return `${lines.join('\n')}\n`;
}

/** Speaker → those who passed it on → the document. */
function chainOf(statement: Shown['statement'], source: Shown['context']['source'], { phrases }: Context): string {
  const speaker = statement.speaker.name ?? statement.speaker.mentionText ?? '?';
  const hops = statement.relay.map(({ text, role }) => `${text} (${phrases.relayRole(role)})`);
  return [speaker, ...hops, source.outlet ?? source.title ?? source.id].join(' → ');
}
