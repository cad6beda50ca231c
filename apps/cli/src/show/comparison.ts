import type { Comparison } from '@dixit/model';
import type { Context } from '../context.ts';
import { wrap } from '../output/quote.ts';

export interface NamedSource {
  id: string;
  outlet: string | null;
  title: string | null;
}

/** One comparison: what the two do to each other, then the words of both sides with their sources. */
export function comparisonWords(
  comparison: Comparison,
  { output, phrases }: Pick<Context, 'output' | 'phrases'>,
  sources: readonly NamedSource[] = [],
): string {
  const { paint, width } = output;
  const kind = phrases.capital(phrases.comparisonKind(comparison.kind));
  const head = `${comparison.kind === 'disputes' ? paint.warn(kind) : kind} (${phrases.comparisonSubject(comparison.on)})`;
  const side = ({ sourceId, statementId, holderName, text }: Comparison['left']): string => {
    const source = sources.find(({ id }) => id === sourceId);
    const words = phrases.language === 'fr' ? `«\u00A0${text}\u00A0»` : `“${text}”`;
    const who = [holderName, source?.outlet ?? source?.title ?? sourceId, statementId].filter(Boolean).join(' · ');
    return `${wrap(words, width, '    ')}\n    ${paint.dim(who)}`;
  };
  return [
    paint.bold(head),
    wrap(phrases.comparison(comparison.explanation), width, '  '),
    side(comparison.left),
    side(comparison.right),
  ].join('\n');
}
