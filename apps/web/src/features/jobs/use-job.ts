'use client';

import { useSubscription } from '@trpc/tanstack-react-query';
import { skipToken } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import type { Job } from '../../lib/rows.ts';

const ENDED: ReadonlySet<Job['state']> = new Set(['done', 'partial', 'failed', 'cancelled']);

export const hasEnded = (job: Pick<Job, 'state'>): boolean => ENDED.has(job.state);

/** A job as it goes, step by step, until it has ended. */
export function useJob(id: string, known: Job | null) {
  const trpc = useTRPC();
  // Kept here: the subscription forgets what it was told as soon as it ends.
  const [told, setTold] = useState<Job | null>(null);
  const isOver = known !== null && told === null && hasEnded(known);
  const progress = useSubscription(
    trpc.job.watch.subscriptionOptions(isOver ? skipToken : { id }, { onData: ({ data }) => setTold(data.job) }),
  );
  const job = told ?? known;
  return {
    job,
    error: progress.status === 'error' && !(job && hasEnded(job)) ? progress.error : null,
    /** Watches again: it was begun again, or the connection was lost. */
    again: (from?: Job) => {
      if (from) setTold(from);
      progress.reset();
    },
  };
}
