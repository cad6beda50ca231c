import type { ImportKind } from '@dixit/model';
import { readGqg } from './gqg.ts';
import { readHypothesis } from './hypothesis.ts';
import { readQuotebank } from './quotebank.ts';
import type { ImportedPage } from './unanchored.ts';

export { readCslReferences, readRisReferences } from './references.ts';
export type { ImportedReference } from './references.ts';
export { pageId, unanchored, withQuotesOf } from './unanchored.ts';
export type { ImportedPage, Making } from './unanchored.ts';

/** Who reads a line of each kind that is not ours. Each throws LINE_INVALID. */
export const LINE_READERS: Readonly<Record<Exclude<ImportKind, 'jsonl'>, (value: unknown) => ImportedPage[]>> = {
  gqg: readGqg,
  quotebank: readQuotebank,
  hypothesis: readHypothesis,
};
