'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { SourceRow } from '../../lib/rows.ts';
import { isCopy } from './narrowed.ts';

/** Which sources stand side by side. */
export function SourcePins({
  sources,
  pinned,
  withCopies,
  pin,
  setCopies,
}: {
  sources: readonly SourceRow[];
  pinned: readonly string[];
  withCopies: boolean;
  pin: (ids: readonly string[]) => void;
  setCopies: (isOn: boolean) => void;
}) {
  const { m, p } = useDeskWords();
  const copies = sources.filter(isCopy).length;
  const toggle = (id: string) => pin(pinned.includes(id) ? pinned.filter((each) => each !== id) : [...pinned, id]);
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-2">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{m.compare.sources}</legend>
        {sources
          .filter((source) => withCopies || pinned.includes(source.id) || !isCopy(source))
          .map((source) => (
            <button
              key={source.id}
              type="button"
              data-pin={source.id}
              title={source.title ?? undefined}
              aria-pressed={pinned.includes(source.id)}
              className="control text-note"
              onClick={() => toggle(source.id)}
            >
              {pinned.includes(source.id) ? '✓ ' : ''}
              {source.outlet ?? source.title ?? m.source.untitled}
              {source.published ? <span className="num text-muted"> · {p.day(source.published)}</span> : null}
            </button>
          ))}
      </fieldset>
      {pinned.length > 0 ? (
        <>
          <span className="text-note text-muted">{m.compare.pinned}</span>
          <button type="button" className="link min-h-[24px] text-note" onClick={() => pin([])}>
            {m.compare.unpin}
          </button>
        </>
      ) : null}
      {copies > 0 ? (
        <button
          type="button"
          aria-pressed={withCopies}
          className="link min-h-[24px] text-note"
          onClick={() => setCopies(!withCopies)}
        >
          {withCopies ? m.compare.hideCopies : m.compare.showCopies(copies)}
        </button>
      ) : null}
    </div>
  );
}
