import { z } from 'zod';
import { publishedOn, readAs, tagOfLanguage } from './read.ts';
import type { ImportedPage } from './unanchored.ts';

/** A line of the GDELT Global Quotation Graph: an article, and each quotation with some words before and after it. */
const Line = z.object({
  date: z.string().nullish(),
  url: z.string().min(1),
  title: z.string().nullish(),
  lang: z.string().nullish(),
  quotes: z.array(z.object({ pre: z.string().default(''), quote: z.string().min(1), post: z.string().default('') })),
});

/** It names no speaker: the words before and after, where the name stands, are kept as context. */
export function readGqg(value: unknown): ImportedPage[] {
  const { date, url, title, lang, quotes } = readAs(Line, value);
  const page = {
    kind: 'gqg',
    url,
    title: title || null,
    outlet: null,
    language: tagOfLanguage(lang),
    published: publishedOn(date),
    quotes: quotes.map(({ pre, quote, post }) => ({
      quote: { exact: quote, prefix: pre, suffix: post },
      candidates: [],
    })),
  };
  return [page];
}
