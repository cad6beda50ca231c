import type { Layer } from '../../lib/query.ts';
import type { SourceView } from '../../lib/rows.ts';
import { type Mark, quotedWithin } from './segments.ts';

/** The marks of a source, by the layers that are shown. */
export function marksOf({ source, statements, temporals, figures }: SourceView, layers: readonly Layer[]): Mark[] {
  const marks: Mark[] = [];
  for (const statement of statements) {
    if (layers.includes('statements')) {
      for (const part of statement.parts) {
        marks.push({ ...part, kind: statement.kind, statementId: statement.id });
        if (statement.kind !== 'mixed') continue;
        for (const range of quotedWithin(source.text, part))
          marks.push({ ...range, kind: 'mixed-quoted', statementId: statement.id });
      }
      const { mention } = statement.speaker;
      if (mention) marks.push({ ...mention, kind: 'speaker', statementId: null });
    }
    if (layers.includes('cues') && statement.cue) marks.push({ ...statement.cue.span, kind: 'cue', statementId: null });
  }
  if (layers.includes('details')) {
    for (const { span } of figures) marks.push({ ...span, kind: 'figure', statementId: null });
    for (const { span } of temporals) marks.push({ ...span, kind: 'time', statementId: null });
  }
  return marks;
}
