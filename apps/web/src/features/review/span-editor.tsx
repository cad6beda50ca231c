'use client';

import { useRef } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { WordsInText } from '../evidence/words-in-text.tsx';
import type { Draft } from './draft.ts';
import { useSelectedRange } from './use-selected-range.ts';
import { type EndMove, joined, movedParts, trimmed } from './word-steps.ts';

interface Range {
  start: number;
  end: number;
}

/** The passage, in which selecting says where the words, the speaker and the addressee stand. */
export function SpanEditor({
  context: { text, offset, source },
  draft,
  change,
}: {
  context: { text: string; offset: number; source: { language: string; length: number } };
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}) {
  const { m } = useDeskWords();
  const passage = useRef<HTMLDivElement>(null);
  const [range, forget] = useSelectedRange(passage);
  const selected = range && trimmed(text, range);
  const inSource = ({ start, end }: Range): Range => ({ start: start + offset, end: end + offset });
  const inText = ({ start, end }: Range): Range => ({ start: start - offset, end: end - offset });
  const move = (by: EndMove) => {
    const parts = movedParts(text, draft.parts.map(inText), by);
    if (parts) change({ parts: joined(parts).map(inSource) });
  };
  const use = (as: (span: Range) => Partial<Draft>) => {
    if (selected) change(as(inSource(selected)));
    forget();
    getSelection()?.removeAllRanges();
  };
  const uses: [string, (span: Range) => Partial<Draft>][] = [
    [m.review.asWords, (span) => ({ parts: [span] })],
    [m.review.moreWords, (span) => ({ parts: joined([...draft.parts, span]) })],
    [m.review.asMention, (mention) => ({ speaker: { ...draft.speaker, mention } })],
    [m.review.asCue, (span) => ({ cue: { span, form: draft.cue?.form ?? 'verb' } })],
    [m.review.asAddressee, (span) => ({ addressee: { span, actorId: null } })],
  ];
  return (
    <div>
      <p className="mb-2 text-note text-muted">{m.review.hint}</p>
      <div ref={passage} data-testid="passage">
        <WordsInText
          text={text}
          offset={offset}
          words={draft.parts}
          cue={draft.cue?.span ?? null}
          language={source.language}
          label={m.review.passage}
          length={source.length}
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <Ends label={m.review.start} earlier="startEarlier" later="startLater" move={move} />
        <Ends label={m.review.end} earlier="endEarlier" later="endLater" move={move} />
      </div>
      <output className="mt-4 block text-note text-muted">
        {selected === null ? m.review.nothingSelected : m.review.selection(text.slice(selected.start, selected.end))}
      </output>
      <div className="mt-1 flex flex-wrap gap-2">
        {uses.map(([label, as]) => (
          <button
            key={label}
            type="button"
            disabled={selected === null}
            className="control text-note"
            onClick={() => use(as)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

function Ends({
  label,
  earlier,
  later,
  move,
}: {
  label: string;
  earlier: EndMove;
  later: EndMove;
  move: (by: EndMove) => void;
}) {
  const { m } = useDeskWords();
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden="true" className="field-label">
        {label}
      </span>
      <button type="button" aria-label={m.review[earlier]} className="control text-note" onClick={() => move(earlier)}>
        ← {m.review.earlier}
      </button>
      <button type="button" aria-label={m.review[later]} className="control text-note" onClick={() => move(later)}>
        {m.review.later} →
      </button>
    </fieldset>
  );
}
