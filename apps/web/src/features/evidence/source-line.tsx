'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { SourceRow } from '../../lib/rows.ts';
import { Time } from '../../ui/time.tsx';

/** Outlet, title and date of where the words stand. */
export function SourceLine({ source, address }: { source: SourceRow; address: string }) {
  const { m } = useWords();
  return (
    <p className="mb-3 text-note text-muted">
      <span className="font-semibold text-ink">{source.outlet ?? m.source.noOutlet}</span>
      {' · '}
      <Link href={address} prefetch={false} className="link" lang={source.language}>
        {source.title ?? m.source.untitled}
      </Link>
      {' · '}
      {source.published ? <Time value={source.published} /> : m.source.publishedUnknown}
    </p>
  );
}
