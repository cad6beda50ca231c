import type { CodeParams, Diagnostic } from '@dixit/model';

export function diagnostic(
  code: Diagnostic['code'],
  severity: Diagnostic['severity'],
  params: CodeParams = {},
): Diagnostic {
  return { stage: 'ingest', code, severity, params, span: null };
}
