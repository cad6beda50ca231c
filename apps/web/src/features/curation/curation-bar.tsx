'use client';

import { type ComponentType, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { HistoryLink } from './history-link.tsx';

/** A form in a dialog of its own, for what is looked at. */
export type CurationForm<View> = ComponentType<{ view: View; close: () => void }>;

/** One button for each thing that can be put right about what is looked at; `keys`: `data-key`, where it is not the name. */
export function CurationBar<View, Name extends string>({
  id,
  view,
  forms,
  labels,
  keys,
}: {
  id: string;
  view: View;
  forms: Readonly<Record<Name, CurationForm<View>>>;
  labels: Readonly<Record<Name, string>>;
  keys: Readonly<Partial<Record<Name, string>>>;
}) {
  const { m } = useDeskWords();
  const [open, setOpen] = useState<Name | null>(null);
  const Form: CurationForm<View> | null = open === null ? null : forms[open];
  const names = Object.keys(forms) as Name[];
  return (
    <section aria-label={m.curation.title} className="no-print">
      <h2 className="mb-1 text-note text-muted">{m.curation.title}</h2>
      <p className="flex flex-wrap items-center gap-2">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            data-key={keys[name] ?? name}
            className="control text-note"
            onClick={() => setOpen(name)}
          >
            {labels[name]}
          </button>
        ))}
        <HistoryLink id={id} />
      </p>
      {Form === null ? null : <Form view={view} close={() => setOpen(null)} />}
    </section>
  );
}
