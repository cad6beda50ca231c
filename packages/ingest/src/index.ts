export { openContainer } from './archive/container.ts';
export type { ContainerInput } from './archive/container.ts';
export type { ContainedDocument, Entry, Skipped } from './archive/entry.ts';
export { blocksOf } from './blocks.ts';
export { ingest } from './ingest.ts';
export type { IngestDeps, IngestOptions } from './ingest.ts';
export { detectLanguage } from './language.ts';
export type { Language } from './language.ts';
export { readPublished } from './published.ts';
