export { STAGES, extract, type ExtractOptions } from './extract.ts';
export type { Document, TextBlock } from './document.ts';
export { confidenceMarks, type ConfidenceMark } from './statement/confidence.ts';
