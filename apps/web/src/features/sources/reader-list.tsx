'use client';

import { useWords } from '../../lib/language.tsx';
import type { SourceView } from '../../lib/rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { useSelection } from '../../ui/selection.tsx';

/** The statements of a text in reading order, with the way from one to the next. */
export function ReaderList({ view, selected }: { view: SourceView; selected: string | null }) {
  const { m, p } = useWords();
  const [, select] = useSelection();
  const { statements } = view;
  const index = statements.findIndex(({ id }) => id === selected);
  const go = (to: number) => void select(statements[to]?.id ?? null);
  return (
    <aside aria-label={m.source.listTitle} className="no-print reader-list">
      <div className="sticky top-0 flex items-center justify-between gap-2 bg-paper pb-2">
        <h2 className="text-note text-muted">
          {m.source.listTitle}
          {index >= 0 ? <span className="num"> · {m.source.position(index + 1, statements.length)}</span> : null}
        </h2>
        {statements.length > 0 ? (
          <div className="flex">
            <button
              type="button"
              data-key="previous"
              aria-label={m.source.previous}
              className="flex size-8 items-center justify-center text-muted hover:text-ink"
              onClick={() => go(index <= 0 ? statements.length - 1 : index - 1)}
            >
              <Icon name="previous" size={16} />
            </button>
            <button
              type="button"
              data-key="next"
              aria-label={m.source.next}
              className="flex size-8 items-center justify-center text-muted hover:text-ink"
              onClick={() => go(index + 1 >= statements.length ? 0 : index + 1)}
            >
              <Icon name="next" size={16} />
            </button>
          </div>
        ) : null}
      </div>
      {statements.length === 0 ? (
        <div className="text-muted">
          <p>{m.source.none}</p>
          <p className="text-note">{m.source.noneWhy}</p>
        </div>
      ) : null}
      <ol>
        {statements.map((statement) => (
          <li key={statement.id} data-item={statement.id} className="border-t border-hairline">
            <SelectLink sel={statement.id} isRow className="reader-item">
              <span className="text-note font-semibold">{p.speaker(statement.speaker)}</span>
              <span className="text-note text-muted"> · {p.kind(statement.kind)}</span>
              <span className="reader-item-words" lang={view.source.language}>
                {statement.text}
              </span>
            </SelectLink>
          </li>
        ))}
      </ol>
    </aside>
  );
}
