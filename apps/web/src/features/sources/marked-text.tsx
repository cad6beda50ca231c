'use client';

import { useWords } from '../../lib/language.tsx';
import type { SourceView } from '../../lib/rows.ts';
import { SelectLink } from '../../ui/select-link.tsx';
import type { Segment } from './segments.ts';

/** Segments of a text; those that are somebody's words lead to their evidence. */
export function MarkedText({
  view,
  segments,
  selected,
}: {
  view: SourceView;
  segments: readonly Segment[];
  selected: string | null;
}) {
  const { m, p } = useWords();
  const { source, statements } = view;
  return segments.map((segment) => {
    const piece = source.text.slice(segment.start, segment.end);
    const [owner] = segment.statementIds;
    const position = statements.findIndex(({ id }) => id === owner);
    const statement = statements[position];
    const isSelected = selected !== null && segment.statementIds.includes(selected);
    const className = classOf(segment, isSelected);
    const isTarget = segment.kinds.includes('target') || undefined;
    // A link of nothing but space would have no name.
    if (!statement || piece.trim() === '') {
      if (className === '') return piece;
      const Tag = isTarget ? 'mark' : 'span';
      return (
        <Tag
          key={segment.start}
          className={className}
          data-target={isTarget}
          data-statements={segment.statementIds.join(' ') || undefined}
        >
          {piece}
        </Tag>
      );
    }
    const isFirst = statement.parts[0]?.start === segment.start;
    const speaker = p.speaker(statement.speaker);
    const place = m.source.position(position + 1, statements.length);
    return (
      <SelectLink
        key={segment.start}
        sel={statement.id}
        statementIds={segment.statementIds}
        className={className}
        isTarget={isTarget}
        {...(isFirst
          ? { label: `${m.source.markLabel(p.kind(statement.kind), speaker, place)} ${piece}` }
          : { tabIndex: -1 })}
      >
        {piece}
      </SelectLink>
    );
  });
}

function classOf({ kinds, statementIds }: Segment, isSelected: boolean): string {
  if (kinds.length === 0) return '';
  const names = kinds.map((kind) => {
    if (kind === 'time' || kind === 'place' || kind === 'figure') return 'mark-detail';
    return kind === 'mixed' && kinds.includes('mixed-quoted') ? '' : `mark-${kind}`;
  });
  return ['mark', ...names, statementIds.length > 0 && isSelected ? 'mark-selected' : ''].filter(Boolean).join(' ');
}
