import type { Source, Span, Statement } from '@dixit/model';
import { codePointsOf } from './code-points.ts';
import type { ExportJob } from './format.ts';
import { linkTo } from './links.ts';

/** Characters of context on either side of a quotation. */
const CONTEXT = 32;

interface QuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** One stretch of a document, as the Web Annotation Data Model names it: by words and, in code points, by position. */
export interface Target {
  type: 'SpecificResource';
  source: string;
  selector: [QuoteSelector, { type: 'TextPositionSelector'; start: number; end: number }] | [QuoteSelector];
  state?: { type: 'TimeState'; sourceDate: string };
}

/** Where the words of a statement stand: a target for each part, in reading order; by words alone without a text. */
export function targetsOf(job: Pick<ExportJob, 'base'>, statement: Statement, source: Source): [Target, ...Target[]] {
  const resource = {
    type: 'SpecificResource',
    source: linkTo.source(job, source.id),
    state: { type: 'TimeState', sourceDate: source.retrievedAt },
  } as const;
  const offsetOf = codePointsOf(source.text);
  const [first, ...rest] = statement.parts.map((span): Target => ({
    ...resource,
    selector: [
      quoteOf(source.text, span),
      { type: 'TextPositionSelector', start: offsetOf(span.start), end: offsetOf(span.end) },
    ],
  }));
  if (first !== undefined) return [first, ...rest];
  const { exact, prefix, suffix } = statement.quote ?? { exact: statement.text, prefix: '', suffix: '' };
  return [{ ...resource, selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }];
}

function quoteOf(text: string, { start, end }: Span): QuoteSelector {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    // Never half of a surrogate pair.
    prefix: /^[\uDC00-\uDFFF]/.test(before) ? before.slice(1) : before,
    suffix: /[\uD800-\uDBFF]$/.test(after) ? after.slice(0, -1) : after,
  };
}
