'use client';

import type { ReactNode } from 'react';
import { useLast } from '../lib/use-last.ts';
import { useWords } from '../lib/language.tsx';
import { MoreButton } from './more-button.tsx';
import { Failure, Skeleton } from './states.tsx';

/** What an infinite query gives, as far as a list shows it. */
interface Found<T> {
  data: { pages: { rows: T[]; total: number }[] } | undefined;
  error: unknown;
  isPending: boolean;
  isFetching: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

/** Rows of any kind with their states: on the way, none, failed, more to come. */
export function RowList<T>({
  found,
  label,
  empty,
  render,
}: {
  found: Found<T>;
  label: string;
  empty: ReactNode;
  render: (row: T) => ReactNode;
}) {
  const { m } = useWords();
  const data = useLast(found.data);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <section aria-label={label} aria-busy={found.isFetching}>
      {found.error ? (
        <Failure error={found.error} retry={() => void found.refetch()} isStale={rows.length > 0} />
      ) : null}
      {found.isPending ? <Skeleton /> : null}
      <ol>{rows.map((row) => render(row))}</ol>
      {found.data && total === 0 ? <div className="py-6 text-muted">{empty}</div> : null}
      {rows.length > 0 && found.hasNextPage ? (
        <div className="flex items-center gap-4 py-4 text-note text-muted">
          <MoreButton found={found} />
          <span className="num">{m.search.shown(rows.length, total)}</span>
        </div>
      ) : null}
    </section>
  );
}

/** Title of a list screen with what it holds. */
export function ListTitle({ title, count }: { title: string; count: string | null }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline pb-2">
      <h1 className="text-title font-semibold">{title}</h1>
      <output className="num text-muted">{count}</output>
    </div>
  );
}
