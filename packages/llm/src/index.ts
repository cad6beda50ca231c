export { withStatementsOf } from './beside.ts';
export { createLlmExtractor } from './extractor.ts';
export type { LlmExtractor, LlmFindings, LlmOptions } from './extractor.ts';
