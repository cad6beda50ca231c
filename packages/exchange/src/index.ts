export { annotationOf } from './annotation.ts';
export type { EventItem, ExportJob, SourceItem, StatementItem } from './format.ts';
export { parseJsonl } from './jsonl.ts';
export { WRITERS } from './writers.ts';
