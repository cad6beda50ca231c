'use client';

import { useMemo } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { Layer } from '../../lib/query.ts';
import type { SourceView } from '../../lib/rows.ts';
import { type Piece, fold, lineCount } from './folded.ts';
import { MarkedText } from './marked-text.tsx';
import { marksOf } from './marks.ts';
import { inTime } from './updates.ts';
import { type Mark, segmentsOf } from './segments.ts';

type Block = SourceView['source']['blocks'][number];

/** The frozen text, block by block, with its marks. Text is only ever shown as text. */
export function ReaderText({
  view,
  layers,
  selected,
  target,
  isInTime,
}: {
  view: SourceView;
  layers: readonly Layer[];
  selected: string | null;
  target: { start: number; end: number } | null;
  /** Updates of a live blog the oldest first, whatever the text does. */
  isInTime: boolean;
}) {
  const { m } = useWords();
  const { source, statements } = view;
  const pieces = useMemo(() => {
    const folded = fold(source.blocks);
    return isInTime ? inTime(folded) : folded;
  }, [source, isInTime]);
  const marks = useMemo(() => {
    const found = marksOf(view, layers);
    return target ? [...found, { ...target, kind: 'target', statementId: null } satisfies Mark] : found;
  }, [view, layers, target]);
  const barred = new Set(statements.filter(({ id }) => id === selected).map(({ blockIndex }) => blockIndex));

  const render = (range: { start: number; end: number }) => (
    // What is selected is found again in the frozen text by this.
    <span data-start={range.start}>
      <MarkedText view={view} segments={segmentsOf(range, marks)} selected={selected} />
    </span>
  );
  return (
    <section
      aria-label={m.source.textRegion}
      lang={source.language === 'und' ? undefined : source.language}
      className="reader words"
    >
      {pieces.map((piece) => (
        <PieceView
          key={piece.index}
          piece={piece}
          text={source.text}
          isOpen={
            piece.kind === 'furniture' && target !== null && piece.blocks.some(({ span }) => overlaps(span, target))
          }
          isBarred={barred.has(piece.index)}
          render={render}
        />
      ))}
    </section>
  );
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function PieceView({
  piece,
  text,
  isOpen,
  isBarred,
  render,
}: {
  piece: Piece;
  text: string;
  isOpen: boolean;
  isBarred: boolean;
  render: (range: { start: number; end: number }) => React.ReactNode;
}) {
  const { language, m } = useWords();
  if (piece.kind === 'furniture') {
    return (
      <details className="my-3 font-sans text-note text-muted" open={isOpen}>
        <summary className="min-h-[24px] cursor-pointer" lang={language}>
          {m.source.furniture(lineCount(text, piece.blocks))}
        </summary>
        <div className="mt-2 border-l border-hairline pl-4 whitespace-pre-line">
          {piece.blocks.map(({ span }) => (
            <p key={span.start}>{render(span)}</p>
          ))}
        </div>
      </details>
    );
  }
  return <BlockView block={piece.block} isBarred={isBarred} render={render} />;
}

function BlockView({
  block,
  isBarred,
  render,
}: {
  block: Block;
  isBarred: boolean;
  render: (range: { start: number; end: number }) => React.ReactNode;
}) {
  const { span, update } = block;
  const bar = isBarred ? 'marked-block' : '';
  switch (block.kind) {
    case 'headline':
      return <h1 className={`mb-4 font-serif text-title font-semibold ${bar}`}>{render(span)}</h1>;
    case 'standfirst':
      return <p className={`my-4 font-semibold ${bar}`}>{render(span)}</p>;
    case 'crosshead':
      return <h2 className={`mt-8 mb-2 font-sans text-body font-semibold ${bar}`}>{render(span)}</h2>;
    case 'caption':
      return <p className={`my-3 font-sans text-note text-muted ${bar}`}>{render(span)}</p>;
    case 'update': {
      // The label stands before the words of the update, or opens them.
      const rest = { start: Math.max(span.start, update?.labelSpan.end ?? 0), end: span.end };
      return (
        <div className={`mt-8 border-t border-hairline pt-3 ${bar}`}>
          {update ? (
            <h2 className="num font-sans text-note font-semibold text-muted">{render(update.labelSpan)}</h2>
          ) : null}
          {rest.start < rest.end ? <p className="whitespace-pre-line">{render(rest)}</p> : null}
        </div>
      );
    }
    case 'paragraph':
    case 'boilerplate':
      return <p className={`my-3 whitespace-pre-line ${bar}`}>{render(span)}</p>;
  }
}
