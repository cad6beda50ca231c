/** Version of the rules that make statements. */
export const STATEMENT_VERSION = '3';

/** The steps in the order they run in; a later one sees what the earlier ones found. */
export const STAGES: readonly { name: string; version: string }[] = [
  { name: 'quotation', version: '1' },
  { name: 'temporal', version: '1' },
  { name: 'coreference', version: '1' },
  { name: 'statement', version: STATEMENT_VERSION },
  { name: 'figure', version: '1' },
  { name: 'event', version: '1' },
];
