'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { SourceView } from '../../lib/rows.ts';
import { SourceForm } from '../sources/source-form.tsx';
import { HistoryLink } from './history-link.tsx';

// Fetched when they are opened: reading needs no schema.
const CopyForm = dynamic(async () => (await import('./copy-form.tsx')).CopyForm, { ssr: false });
const MissedForm = dynamic(async () => (await import('./missed-form.tsx')).MissedForm, { ssr: false });

/** What one can put right about a source: its date, outlet and language, who is a copy of whom, and what was missed in it. */
export function SourceCuration({ view }: { view: SourceView }) {
  const { m } = useDeskWords();
  const [open, setOpen] = useState<'missed' | 'copy' | null>(null);
  const close = () => setOpen(null);
  return (
    <section aria-label={m.curation.title} className="no-print mt-2">
      <p className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          data-key="missed"
          className="control text-note"
          // The words selected in the text stay so.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpen('missed')}
        >
          {m.curation.missed.open}
        </button>
        <button type="button" data-key="copy-of" className="control text-note" onClick={() => setOpen('copy')}>
          {m.curation.copy.open}
        </button>
        <HistoryLink id={view.source.id} />
      </p>
      <details className="mt-1">
        <summary className="min-h-[24px] cursor-pointer">{m.source.edit}</summary>
        <SourceForm view={view} />
      </details>
      {open === 'missed' ? <MissedForm view={view} close={close} /> : null}
      {open === 'copy' ? <CopyForm view={view} close={close} /> : null}
    </section>
  );
}
