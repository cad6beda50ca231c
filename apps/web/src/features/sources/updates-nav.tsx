'use client';

import { useQueryState } from 'nuqs';
import { useWords } from '../../lib/language.tsx';
import { urlState } from '../../lib/query.ts';
import type { SourceView } from '../../lib/rows.ts';
import { Time } from '../../ui/time.tsx';

/** The updates of a live blog, each a way to its place, and the order in which they are read. */
export function UpdatesNav({ blocks }: { blocks: SourceView['source']['blocks'] }) {
  const { m } = useWords();
  const [order, setOrder] = useQueryState('order', urlState.order);
  const updates = blocks.flatMap(({ span, update }) => (update === null ? [] : [{ span, ...update }]));
  if (updates.length < 2) return null;
  const shown = order === 'time' ? updates.toSorted((a, b) => a.order - b.order) : updates;
  return (
    <nav aria-label={m.source.updates} className="no-print mb-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-note text-muted">{m.source.updates}</h2>
        <label className="flex min-h-[28px] items-center gap-1.5 text-note text-muted">
          <input
            type="checkbox"
            checked={order === 'time'}
            onChange={(event) => void setOrder(event.target.checked ? 'time' : null)}
          />
          {m.source.oldestFirst}
        </label>
      </div>
      <ol className="flex flex-wrap gap-x-4">
        {shown.map(({ span, label, time }) => (
          <li key={span.start}>
            <a href={`#c=${span.start}-${span.end}`} className="link num inline-block min-h-[24px]">
              {label}
            </a>
            {time === null ? null : (
              <span className="text-note text-muted">
                {' '}
                <Time value={time} isDay />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
