export { extract, type ExtractOptions } from './extract.ts';
export type { Document, TextBlock } from './document.ts';
export { withAgencyLine } from './statement/agency-line.ts';
export { confidenceMarks, type ConfidenceMark } from './statement/confidence.ts';
export { findTemporals, type TemporalInput, type Temporals } from './temporal/index.ts';
