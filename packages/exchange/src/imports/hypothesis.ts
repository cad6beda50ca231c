import { DixitError } from '@dixit/model';
import { z } from 'zod';
import { readAs } from './read.ts';
import type { ImportedPage } from './unanchored.ts';

const Selector = z.object({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

/** An annotation of Hypothes.is, as its API and its export give it. */
const Annotation = z.object({
  id: z.string(),
  uri: z.string().min(1),
  document: z.object({ title: z.array(z.string()).optional() }).nullish(),
  target: z.array(z.object({ selector: z.array(Selector).optional() })).default([]),
});

/** The words that were marked, of a page that is not there: nobody says who spoke them. Throws LINE_INVALID for a note on a whole page. */
export function readHypothesis(value: unknown): ImportedPage[] {
  const { uri, document, target } = readAs(Annotation, value);
  const quotes = target
    .flatMap(({ selector = [] }) => selector)
    .flatMap(({ type, exact, prefix = '', suffix = '' }) =>
      type === 'TextQuoteSelector' && exact ? [{ quote: { exact, prefix, suffix }, candidates: [] }] : [],
    );
  if (quotes.length === 0) throw new DixitError('LINE_INVALID', { field: 'target', problem: 'no-quote' });
  const title = document?.title?.[0] ?? null;
  return [{ kind: 'hypothesis', url: uri, title, outlet: null, language: null, published: null, quotes }];
}
