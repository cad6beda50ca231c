'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryState } from 'nuqs';
import { useEffect } from 'react';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { jobItemPages } from '../../lib/pages.ts';
import { opsState } from '../../lib/query.ts';
import type { Job, JobProgress } from '../../lib/rows.ts';
import { Failure, Skeleton } from '../../ui/states.tsx';

type Item = NonNullable<JobProgress['item']>;

/** The documents of a job: what became of each, and why one could not be read. */
export function JobItems({ job }: { job: Job }) {
  const { m } = useDeskWords();
  const cache = useQueryClient();
  const [only, setOnly] = useQueryState('only', opsState.only);
  const pages = jobItemPages(useTRPCClient(), { id: job.id, ...(only === null ? {} : { state: only }) });
  const found = useInfiniteQuery({ ...pages, placeholderData: keepPreviousData });
  const step = `${job.state}${job.done}-${job.failed}-${job.total}`;
  useEffect(() => {
    if (step !== '') void cache.invalidateQueries({ queryKey: ['job.items'] });
  }, [cache, step]);
  const items = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <div className="mt-3">
      {job.failed > 0 ? (
        <button
          type="button"
          aria-pressed={only === 'failed'}
          className="control mb-2 text-note"
          onClick={() => void setOnly(only === 'failed' ? null : 'failed')}
        >
          {m.ops.onlyFailed}
        </button>
      ) : null}
      {found.error ? <Failure error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <Skeleton rows={1} /> : null}
      <ul className="space-y-1">
        {items.map((item) => (
          <ItemView key={item.index} item={item} />
        ))}
      </ul>
      {found.hasNextPage ? (
        <p className="mt-2 flex items-center gap-4 text-note text-muted">
          <button
            type="button"
            className="control"
            disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {found.isFetchingNextPage ? m.search.moreLoading : m.search.more}
          </button>
          <span className="num">{m.ops.shown(items.length, total)}</span>
        </p>
      ) : null}
    </div>
  );
}

function ItemView({ item }: { item: Item }) {
  const { m, p } = useDeskWords();
  const fault = item.error === null ? null : p.error(item.error);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3" data-item-state={item.state}>
      {item.sourceId === null ? (
        <span className="min-w-0 break-words">{item.name}</span>
      ) : (
        <Link href={`/sources/${item.sourceId}`} prefetch={false} className="link min-w-0 break-words">
          {item.name}
        </Link>
      )}
      <span className="num text-note text-muted">
        {[
          p.itemState(item.state),
          item.sourceId === null ? null : m.source.statements(item.statements),
          item.attempts > 0 ? m.ops.attempts(item.attempts) : null,
          item.notBefore === null ? null : m.ops.nextTry(p.date(item.notBefore)),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      {fault === null ? null : (
        <span className="w-full text-note text-disputes">
          {fault.message} <span className="text-muted">{fault.hint}</span>
        </span>
      )}
    </li>
  );
}
