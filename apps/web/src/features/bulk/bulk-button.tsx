'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useWords } from '../../lib/language.tsx';

/** Statements picked one by one, or all that a query finds. */
export type BulkSelection = { ids: readonly string[] } | { q: string };

const BulkDialog = dynamic(async () => (await import('./bulk-dialog.tsx')).BulkDialog, { ssr: false });

/** Decides on many statements at once; what that would change is shown first. Fetched when it is asked for. */
export function BulkButton({ selection, count }: { selection: BulkSelection; count: number }) {
  const { m } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" data-key="bulk" className="control" disabled={count === 0} onClick={() => setOpen(true)}>
        {m.pick.bulk}
      </button>
      {isOpen ? <BulkDialog selection={selection} close={() => setOpen(false)} /> : null}
    </>
  );
}
