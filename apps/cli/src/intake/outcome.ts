import type { Diagnostic, ErrorBody, JobItem } from '@dixit/model';

/** What became of one document. */
export interface Outcome {
  name: string;
  state: JobItem['state'];
  sourceId: string | null;
  statements: number;
  error: ErrorBody | null;
  diagnostics: Diagnostic[];
}

/** Of a document that never came so far as to be handed in. */
export const failed = (name: string, error: ErrorBody): Outcome => ({
  name,
  state: 'failed',
  sourceId: null,
  statements: 0,
  error,
  diagnostics: [],
});

export function outcomeOf({ name, state, sourceId, statements, error, diagnostics }: JobItem): Outcome {
  return { name, state, sourceId, statements, error, diagnostics };
}
