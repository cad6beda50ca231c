'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { HistoryLink } from './history-link.tsx';

// Fetched when it is opened: the page itself needs no schema.
const FORMS = {
  merge: dynamic(async () => (await import('./actor-merge-form.tsx')).ActorMergeForm, { ssr: false }),
  split: dynamic(async () => (await import('./actor-split-form.tsx')).ActorSplitForm, { ssr: false }),
  rename: dynamic(async () => (await import('./actor-rename-form.tsx')).ActorRenameForm, { ssr: false }),
  retype: dynamic(async () => (await import('./actor-retype-form.tsx')).ActorRetypeForm, { ssr: false }),
  alias: dynamic(async () => (await import('./actor-alias-form.tsx')).ActorAliasForm, { ssr: false }),
} as const;
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** What one can put right about an actor, each in a dialog of its own. */
export function ActorCuration({ view }: { view: ActorView }) {
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
            data-key={name === 'rename' ? 'edit' : name}
            className="control text-note"
            onClick={() => setOpen(name)}
          >
            {m.curation.actor[name]}
          </button>
        ))}
        <HistoryLink id={view.actor.id} />
      </p>
      {Form === null ? null : <Form view={view} close={() => setOpen(null)} />}
    </section>
  );
}
