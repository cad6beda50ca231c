'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useQueryState } from 'nuqs';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { urlState } from '../../lib/query.ts';
import { Failure } from '../../ui/states.tsx';

const VersionDiff = dynamic(async () => (await import('./version-diff.tsx')).VersionDiff, { ssr: false });

/** All that was read at this address, and what changed since the reading before. Nothing where there was only one. */
export function Versions({ id }: { id: string }) {
  const { m, p } = useWords();
  const [isShown, setShown] = useQueryState('changes', urlState.changes.withOptions({ history: 'push' }));
  const versions = useQuery(useTRPC().source.versions.queryOptions({ id }));
  if (versions.error) return <Failure error={versions.error} retry={() => void versions.refetch()} />;
  const rows = versions.data ?? [];
  const place = rows.findIndex((row) => row.id === id);
  if (rows.length < 2 || place < 0) return null;
  return (
    <section aria-label={m.source.versions(rows.length)} className="no-print mt-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span>{m.source.versions(rows.length)}</span>
        {rows.map((row, i) => (
          <Link
            key={row.id}
            href={`/sources/${row.id}`}
            prefetch={false}
            aria-current={i === place ? 'page' : undefined}
            className={i === place ? 'num font-semibold text-ink' : 'link num'}
          >
            {m.source.version(i + 1, p.date(row.retrievedAt))}
          </Link>
        ))}
        {place > 0 ? (
          <button
            type="button"
            data-key="changes"
            aria-expanded={isShown}
            className="link min-h-[24px]"
            onClick={() => void setShown(isShown ? null : true)}
          >
            {isShown ? m.source.hideChanges : m.source.showChanges}
          </button>
        ) : null}
      </p>
      {isShown && place > 0 ? <VersionDiff id={id} /> : null}
    </section>
  );
}
