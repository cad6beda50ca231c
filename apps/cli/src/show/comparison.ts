import type { RouterOutputs } from '@dixit/client';
import type { Comparison } from '@dixit/model';
import type { Context } from '../context.ts';
import { marked, wrap } from '../output/quote.ts';

/** Where the sides of comparisons stand, and the sentences around them. */
export type Sides = Pick<RouterOutputs['event']['compare'], 'sources' | 'excerpts'>;

/** One comparison: what the two do to each other, then both sides in their sentences, with their sources. */
export function comparisonWords(
  comparison: Comparison,
  { output, phrases }: Pick<Context, 'output' | 'phrases'>,
  { sources, excerpts }: Sides,
): string {
  const { paint, width } = output;
  const { left, right } = comparison;
  const outletOf = ({ sourceId }: Comparison['left']): string => {
    const source = sources.find(({ id }) => id === sourceId);
    return source?.outlet ?? source?.title ?? sourceId;
  };
  const words = (side: Comparison['left']): string => {
    const excerpt = excerpts.find(
      ({ sourceId, span }) =>
        sourceId === side.sourceId && span.start === side.span.start && span.end === side.span.end,
    );
    if (!excerpt) return paint.mark(side.text);
    const sentence = marked(excerpt.text, excerpt.offset, [side.span], paint).replaceAll(/\s*\n\s*/gu, ' ');
    return `${excerpt.cut.start ? '… ' : ''}${sentence}${excerpt.cut.end ? ' …' : ''}`;
  };
  const side = (one: Comparison['left']): string => {
    const who = [one.holderName, outletOf(one), one.statementId].filter(Boolean).join(' · ');
    return `${wrap(words(one), width, '    ')}\n    ${paint.dim(who)}`;
  };
  const kind = phrases.capital(phrases.comparisonKind(comparison.kind));
  const says = phrases.comparison(comparison.explanation, { left: outletOf(left), right: outletOf(right) });
  const head = paint.bold(comparison.kind === 'disputes' ? paint.warn(kind) : kind);
  return [wrap(`${head} · ${says}`, width), side(left), side(right)].join('\n');
}
