'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { StatementSort } from './use-kept.ts';

const KeepPanel = dynamic(async () => (await import('./keep-panel.tsx')).KeepPanel, { ssr: false, loading: Waiting });

/** Saved searches and frozen lists; what is behind the button is fetched when it is first pressed. */
export function KeepButton(props: { q: string; sort: StatementSort; count: number }) {
  const { m } = useWords();
  const [isWanted, setWanted] = useState(false);
  if (isWanted) return <KeepPanel {...props} />;
  return (
    <button type="button" data-key="keep" className="control" onClick={() => setWanted(true)}>
      {m.kept.button}
    </button>
  );
}

function Waiting() {
  const { m } = useWords();
  return (
    <button type="button" className="control" disabled>
      {m.kept.button}
    </button>
  );
}
