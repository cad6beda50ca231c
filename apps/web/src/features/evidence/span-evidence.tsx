'use client';

import { useWords } from '../../lib/language.tsx';
import { textAddress } from '../../lib/query.ts';
import type { SourceView } from '../../lib/rows.ts';
import { Actions } from './actions.tsx';
import { SourceLine } from './source-line.tsx';
import { WordsInText, stretch } from './words-in-text.tsx';

/** Evidence for a claim that stands in the source's own voice. */
export function SpanEvidence({
  view,
  span,
  around,
}: {
  view: SourceView;
  span: { start: number; end: number };
  around: number;
}) {
  const { m, p } = useWords();
  const { source, row } = view;
  const address = textAddress(row.id, span);
  const words = source.text.slice(span.start, span.end);
  const speaker = { name: row.outlet, mentionText: m.drawer.thisSource, role: null };
  return (
    <article>
      <SourceLine source={row} address={address} />
      <WordsInText
        {...stretch(source.text, span, around)}
        words={[span]}
        cue={null}
        language={row.language}
        label={m.drawer.contextLabel}
        length={row.length}
      />
      <Actions
        address={address}
        original={row.url}
        words={words}
        citation={p.citation({ text: words, speaker }, row)}
      />
    </article>
  );
}
