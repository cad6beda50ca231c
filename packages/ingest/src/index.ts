export { blocksOf } from './blocks.ts';
export { ingest } from './ingest.ts';
export type { Hints, IngestDeps, IngestOptions } from './ingest.ts';
export { detectLanguage } from './language.ts';
export type { Language } from './language.ts';
export { readPublished } from './published.ts';
export { canonicalUrl } from './url.ts';
