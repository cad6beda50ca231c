'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useWords } from '../../lib/language.tsx';

/** What `GET /api/export` is asked for, besides the format. */
export type Wanted = Readonly<Record<string, string>>;

const ExportMenu = dynamic(async () => (await import('./export-menu.tsx')).ExportMenu, {
  ssr: false,
  loading: Waiting,
});

/** Files of exactly what is meant: `count` rows. The menu is fetched when it is first asked for. */
export function ExportButton({ count, wanted }: { count: number; wanted: Wanted }) {
  const { m } = useWords();
  const [isWanted, setWanted] = useState(false);
  if (isWanted) return <ExportMenu count={count} wanted={wanted} />;
  return (
    <button type="button" data-key="export" className="control" disabled={count === 0} onClick={() => setWanted(true)}>
      {m.pick.export}
    </button>
  );
}

function Waiting() {
  const { m } = useWords();
  return (
    <button type="button" className="control" disabled>
      {m.pick.export}
    </button>
  );
}
