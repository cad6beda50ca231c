'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import type { JobProgress } from '../../lib/rows.ts';
import { Failure } from '../../ui/states.tsx';

const ENDED = new Set(['done', 'partial', 'failed', 'cancelled']);

/** A job as it goes: how many documents are read, and what became of each. */
export function JobView({ id }: { id: string }) {
  const { m, p } = useWords();
  const trpc = useTRPC();
  const cache = useQueryClient();
  // Kept here: the subscription forgets what it was told as soon as it ends.
  const [job, setJob] = useState<JobProgress['job'] | null>(null);
  const progress = useSubscription(
    trpc.job.watch.subscriptionOptions({ id }, { onData: ({ data }) => setJob(data.job) }),
  );
  const isEnded = job !== null && ENDED.has(job.state);
  const items = useQuery(trpc.job.items.queryOptions({ id, limit: 500 }));
  const cancel = useMutation(trpc.job.cancel.mutationOptions());
  const retry = useMutation(trpc.job.retry.mutationOptions({ onSuccess: () => progress.reset() }));
  const step = job ? `${job.state}${job.done}-${job.failed}` : '';

  useEffect(() => {
    if (step === '') return;
    void cache.invalidateQueries(isEnded ? {} : { queryKey: trpc.job.items.queryKey({ id, limit: 500 }) });
  }, [cache, trpc, id, step, isEnded]);

  if (progress.status === 'error' && !isEnded) return <Failure error={progress.error} retry={() => progress.reset()} />;
  if (!job) return <p className="mt-4 text-muted">{m.state.loading}</p>;
  return (
    <section aria-label={m.add.job} className="mt-4 border-t border-hairline pt-4" data-state={job.state}>
      <div className="flex flex-wrap items-center gap-4">
        <progress
          aria-label={m.add.job}
          max={Math.max(job.total, 1)}
          value={job.done + job.failed}
          className="job-progress h-2 w-48"
        />
        <output className="num">
          {m.add.progress(job.done, job.total)}
          {job.failed > 0 ? ` · ${m.add.failed(job.failed)}` : ''} · {p.jobState(job.state)}
        </output>
        {isEnded ? null : (
          <button type="button" className="control" onClick={() => cancel.mutate({ id })}>
            {m.add.cancel}
          </button>
        )}
        {isEnded && job.failed > 0 ? (
          <button type="button" className="control" onClick={() => retry.mutate({ id })}>
            {m.add.retry}
          </button>
        ) : null}
      </div>
      <ul className="mt-3 space-y-1">
        {(items.data?.rows ?? []).map((item) => (
          <li key={item.index} className="flex flex-wrap items-baseline gap-x-3">
            {item.sourceId === null ? (
              <span>{item.name}</span>
            ) : (
              <Link href={`/sources/${item.sourceId}`} prefetch={false} className="link">
                {item.name}
              </Link>
            )}
            <span className="text-note text-muted">
              {p.itemState(item.state)}
              {item.sourceId === null ? '' : ` · ${m.source.statements(item.statements)}`}
            </span>
            {item.error === null ? null : (
              <span className="text-note text-disputes">{p.error(item.error).message}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
