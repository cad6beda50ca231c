'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { snapshotPages } from '../../lib/pages.ts';
import { PAGE_SIZE } from '../../lib/query.ts';
import { useLast } from '../../lib/use-last.ts';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { ExportButton } from './export-button.tsx';
import { Results } from './results.tsx';
import { savedAddress } from './use-kept.ts';

/** What a search found at one time, row by row, with the way back to what it finds now. */
export function SnapshotScreen({ id }: { id: string }) {
  const { m, p } = useWords();
  const snapshot = useQuery(useTRPC().snapshot.get.queryOptions({ id }));
  const found = useInfiniteQuery(snapshotPages(useTRPCClient(), { id, limit: PAGE_SIZE }));
  const rows = useLast(found.data)?.pages.flatMap((page) => page.rows) ?? [];
  if (snapshot.error) return <Failure error={snapshot.error} retry={() => void snapshot.refetch()} />;
  if (!snapshot.data) return <Skeleton />;
  const { query, createdAt, total } = snapshot.data;
  return (
    <div className="max-w-[840px]">
      <h1 className="text-title font-semibold">{m.kept.frozen(p.date(createdAt))}</h1>
      <p className="mt-1">
        {m.kept.frozenOf} <code className="font-mono text-note">{query || m.kept.everything}</code>
      </p>
      <p className="text-muted">{m.kept.frozenHint}</p>
      <div className="no-print my-4 flex flex-wrap items-center gap-2">
        <Link href={savedAddress(snapshot.data)} prefetch={false} className="control">
          {m.kept.live}
        </Link>
        <ExportButton count={total} wanted={{ snapshot: id }} />
      </div>
      <p className="border-b border-hairline pb-2">
        <output className="num font-semibold">{m.search.results(total)}</output>
      </p>
      {found.error ? (
        <Failure error={found.error} retry={() => void found.refetch()} isStale={rows.length > 0} />
      ) : null}
      {total === 0 ? <p className="py-6 text-muted">{m.kept.empty}</p> : null}
      <Results listed={rows.map((row) => ({ row, copies: [] }))} found={found} read={rows.length} total={total} />
    </div>
  );
}
