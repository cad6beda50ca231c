export { annotationOf } from './annotation.ts';
export { columnsOf } from './columns.ts';
export type { Column } from './columns.ts';
export { csv, parseCsv } from './csv.ts';
export { jsonl, parseJsonl } from './jsonl.ts';
