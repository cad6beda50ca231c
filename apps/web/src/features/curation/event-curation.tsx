'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventView } from '../../lib/rows.ts';
import { HistoryLink } from './history-link.tsx';

// Fetched when it is opened: the page itself needs no schema.
const FORMS = {
  merge: dynamic(async () => (await import('./event-merge-form.tsx')).EventMergeForm, { ssr: false }),
  split: dynamic(async () => (await import('./event-split-form.tsx')).EventSplitForm, { ssr: false }),
  move: dynamic(async () => (await import('./event-move-form.tsx')).EventMoveForm, { ssr: false }),
  correct: dynamic(async () => (await import('./event-correct-form.tsx')).EventCorrectForm, { ssr: false }),
  stages: dynamic(async () => (await import('./event-stages-form.tsx')).EventStagesForm, { ssr: false }),
} as const;
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];
/** Names of their keys, where another word stands for them. */
const KEYS: Readonly<Record<(typeof NAMES)[number], string>> = {
  merge: 'merge',
  split: 'split',
  move: 'move',
  correct: 'edit',
  stages: 'stages',
};

/** What one can put right about an event, each in a dialog of its own. */
export function EventCuration({ view }: { view: EventView }) {
  const { m } = useDeskWords();
  const [open, setOpen] = useState<keyof typeof FORMS | null>(null);
  const Form = open === null ? null : FORMS[open];
  return (
    <section aria-label={m.curation.title} className="no-print">
      <h2 className="mb-1 text-note text-muted">{m.curation.title}</h2>
      <p className="flex flex-wrap items-center gap-2">
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            data-key={KEYS[name]}
            className="control text-note"
            onClick={() => setOpen(name)}
          >
            {m.curation.event[name]}
          </button>
        ))}
        <HistoryLink id={view.event.id} />
      </p>
      {Form === null ? null : <Form view={view} close={() => setOpen(null)} />}
    </section>
  );
}
