'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { Evidence } from '../../lib/rows.ts';

/** Who speaker and addressee were taken for, and why: by what texts say, or by what somebody confirmed. */
export function TakenFor({ all }: { all: Evidence['recognised'] }) {
  const { m, p } = useWords();
  if (all.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1" data-recognised>
      {all.map(({ as, name, actorId, reasons }) => (
        <li key={as}>
          {m.drawer.takenFor[as]}
          {' · '}
          <Link href={`/actors/${actorId}`} prefetch={false} className="link">
            {name}
          </Link>
          <span className="block text-muted">{reasons.map((reason) => p.reason(reason)).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
