import { z } from 'zod';
import { ENGLISH, publishedOn, readAs } from './read.ts';
import type { ImportedPage, ImportedQuote } from './unanchored.ts';

/** Names with probabilities, which Quotebank writes as strings. */
const Probabilities = z.array(z.tuple([z.string(), z.coerce.number().min(0).max(1)]));

const ByQuotation = z.object({
  quoteID: z.string(),
  quotation: z.string().min(1),
  date: z.string().nullish(),
  probas: Probabilities,
  urls: z.array(z.string()).min(1),
});

const ByArticle = z.object({
  articleID: z.string(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().min(1),
  quotations: z.array(
    z.object({
      quotation: z.string().min(1),
      leftContext: z.string().default(''),
      rightContext: z.string().default(''),
      localProbas: Probabilities.optional(),
      globalProbas: Probabilities.optional(),
    }),
  ),
});

/** What Quotebank calls nobody. */
const NOBODY = 'None';

/** A line of Quotebank, by quotation (a document for each address) or by article. Candidates keep their probabilities. */
export function readQuotebank(value: unknown): ImportedPage[] {
  const isByArticle = typeof value === 'object' && value !== null && 'quotations' in value;
  return isByArticle ? byArticle(value) : byQuotation(value);
}

function byQuotation(value: unknown): ImportedPage[] {
  const { quotation, date, probas, urls } = readAs(ByQuotation, value);
  const quotes = [{ quote: { exact: quotation, prefix: '', suffix: '' }, candidates: candidatesOf(probas) }];
  // The date is that of the first occurrence, and so of no other address.
  const published = urls.length === 1 ? publishedOn(date) : null;
  return urls.map((url) => ({ ...PAGE, url, title: null, published, quotes }));
}

function byArticle(value: unknown): ImportedPage[] {
  const { date, title, url, quotations } = readAs(ByArticle, value);
  const quotes = quotations.map(
    ({ quotation, leftContext, rightContext, localProbas, globalProbas = [] }): ImportedQuote => ({
      quote: { exact: quotation, prefix: leftContext, suffix: rightContext },
      candidates: candidatesOf(localProbas ?? globalProbas),
    }),
  );
  return [{ ...PAGE, url, title: title || null, published: publishedOn(date), quotes }];
}

const PAGE = { kind: 'quotebank', outlet: null, language: ENGLISH } as const;

const candidatesOf = (pairs: z.infer<typeof Probabilities>): ImportedQuote['candidates'] =>
  pairs
    .filter(([name]) => name !== NOBODY && name.trim() !== '')
    .map(([name, probability]) => ({ name, probability }))
    .toSorted((a, b) => b.probability - a.probability);
