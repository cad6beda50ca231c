export { STAGES, extract, type ExtractOptions } from './extract.ts';
export type { Document, TextBlock } from './document.ts';
