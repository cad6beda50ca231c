'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventView } from '../../lib/rows.ts';
import { EventCorrectForm } from './event-correct-form.tsx';
import { EventMergeForm } from './event-merge-form.tsx';
import { EventMoveForm } from './event-move-form.tsx';
import { EventSplitForm } from './event-split-form.tsx';
import { HistoryLink } from './history-link.tsx';

const FORMS = {
  merge: EventMergeForm,
  split: EventSplitForm,
  move: EventMoveForm,
  correct: EventCorrectForm,
} as const;
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];
/** Names of their keys, where another word stands for them. */
const KEYS: Readonly<Record<(typeof NAMES)[number], string>> = {
  merge: 'merge',
  split: 'split',
  move: 'move',
  correct: 'edit',
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
