'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { BulkPlan } from './use-bulk.ts';

/** How many statements would change, the first of them, and what is left as it is and why. */
export function BulkPreview({ preview }: { preview: BulkPlan | null }) {
  const { m, p } = useDeskWords();
  if (preview === null)
    return <output className="block min-h-[24px] text-note text-muted">{m.curation.noPreview}</output>;
  const { effect, examples } = preview;
  return (
    <output className="block" data-preview={effect.changed}>
      <span className="block font-semibold">{m.bulk.changes(effect.changed, effect.selected)}</span>
      <span className="block text-note text-muted">
        {effect.skipped.map(({ reason, count }) => m.bulk.skipped[reason](count)).join(' · ')}
      </span>
      {examples.map((row) => (
        <span key={row.id} className="mt-2 block border-l border-hairline pl-3">
          <span className="words line-clamp-2" lang={row.source.language}>
            {row.text}
          </span>
          <span className="text-note text-muted">{p.speaker(row.speaker)}</span>
        </span>
      ))}
    </output>
  );
}
