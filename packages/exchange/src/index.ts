export { annotationOf } from './annotation.ts';
export type { EventItem, ExportJob, SourceItem, StatementItem } from './format.ts';
export {
  LINE_READERS,
  pageId,
  readCslReferences,
  readRisReferences,
  unanchored,
  withQuotesOf,
} from './imports/index.ts';
export type { ImportedPage, ImportedReference, Making } from './imports/index.ts';
export { WRITERS } from './writers.ts';
