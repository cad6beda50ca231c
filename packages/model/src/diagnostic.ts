import { z } from 'zod';
import { CodeParams } from './code.ts';
import { Span } from './span.ts';

const STAGES_OF_PIPELINE = ['ingest', 'extract', 'link', 'store'] as const;

export const DIAGNOSTIC_CODES = [
  'CHARSET_GUESSED',
  'CHARSET_INVALID_BYTES',
  'CHARSET_MISLABELLED',
  'TEXT_DOUBLE_ENCODED',
  'LANGUAGE_UNSUPPORTED',
  'LANGUAGE_UNCERTAIN',
  'NO_STATEMENTS',
  'NO_DATE',
  'DATE_IMPOSSIBLE',
  'ZONE_CONTRADICTORY',
  'QUOTATION_UNBALANCED',
  'TOO_MANY_MARKS',
  'TEXT_TOO_LONG',
  'BOILERPLATE_ONLY',
  'FEED_TEXT_ONLY',
  'FEED_ENTRIES_LOST',
  'ARCHIVE_SKIPPED',
  'IMPORTED_WITHOUT_TEXT',
  'STAGE_FAILED',
  'LLM_UNGROUNDED',
  'LLM_FAILED',
] as const;

/** What is wrong with, or worth knowing about, one document. Data, never an exception. */
export const Diagnostic = z.strictObject({
  stage: z.enum(STAGES_OF_PIPELINE),
  code: z.enum(DIAGNOSTIC_CODES),
  severity: z.enum(['info', 'warning', 'error']),
  params: CodeParams,
  span: Span.nullable(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
