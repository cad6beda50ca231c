'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { Job } from '../../lib/rows.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure } from '../../ui/states.tsx';
import { JobItems } from './job-items.tsx';
import { hasEnded, useJob } from './use-job.ts';

/** A job as it goes: how far it is, what can be done about it, and its documents when asked for. */
export function JobView({
  id,
  known,
  isOpen,
  toggle,
}: {
  id: string;
  known: Job | null;
  isOpen: boolean;
  toggle: () => void;
}) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { job, error, again } = useJob(id, known);
  const cancel = useMutation(trpc.job.cancel.mutationOptions({ onSuccess: again }));
  const retry = useMutation(trpc.job.retry.mutationOptions({ onSuccess: again }));
  const isEnded = job !== null && hasEnded(job);

  // What it read is in every list from now on.
  const wasGoing = useRef(false);
  useEffect(() => {
    if (job === null) return;
    if (wasGoing.current && isEnded) void cache.invalidateQueries();
    wasGoing.current = !isEnded;
  }, [cache, job, isEnded]);

  if (error) return <Failure error={error} retry={() => again()} />;
  if (!job) return <p className="py-3 text-muted">{m.state.loading}</p>;
  return (
    <section aria-label={m.add.job} className="border-b border-hairline py-3" data-state={job.state} data-job={id}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-[184px]">
          <span className="font-semibold">{p.capital(p.jobKind(job.kind))}</span>{' '}
          <span className="text-note text-muted">{p.date(job.createdAt)}</span>
        </span>
        <progress
          aria-label={m.add.job}
          max={Math.max(job.total, 1)}
          value={job.done + job.failed}
          className="job-progress h-2 w-32"
        />
        <output className="num">
          {m.add.progress(job.done, job.total)}
          {job.failed > 0 ? ` · ${m.add.failed(job.failed)}` : ''} · {p.jobState(job.state)}
        </output>
        <span className="ml-auto flex gap-2">
          <Allowed to="editor">
            {isEnded ? null : (
              <button type="button" className="control" onClick={() => cancel.mutate({ id })}>
                {m.add.cancel}
              </button>
            )}
            {isEnded && job.failed > 0 && job.state !== 'cancelled' ? (
              <button type="button" className="control" disabled={retry.isPending} onClick={() => retry.mutate({ id })}>
                {m.add.retry}
              </button>
            ) : null}
          </Allowed>
          <button type="button" data-row={id} aria-expanded={isOpen} className="control" onClick={toggle}>
            {isOpen ? m.ops.closeJob : m.ops.open}
          </button>
        </span>
      </div>
      {job.error === null ? null : <p className="mt-1 text-disputes">{p.error(job.error).message}</p>}
      {[cancel.error, retry.error].map((fault) =>
        fault ? <Failure key={fault.message} error={fault} retry={() => again()} /> : null,
      )}
      {isOpen ? <JobItems job={job} /> : null}
    </section>
  );
}
