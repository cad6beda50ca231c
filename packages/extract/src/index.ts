export { STAGES, extract } from './extract.ts';
export type { Document, TextBlock } from './document.ts';
