'use client';

import type { RouterInputs } from '@dixit/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { useTRPC } from '../../lib/client.tsx';
import { urlState } from '../../lib/query.ts';

type Items = RouterInputs['source']['add']['items'];

/** Hands documents in; the job that reads them is shown from then on. */
export function useAdd() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [, setJob] = useQueryState('job', urlState.job);
  const add = useMutation(
    trpc.source.add.mutationOptions({
      onSuccess: ({ id }) => {
        void setJob(id);
        void cache.invalidateQueries({ queryKey: ['job.list'] });
      },
    }),
  );
  return {
    items: (items: Items) => add.mutate({ items }),
    isPending: add.isPending,
    error: add.error,
    reset: add.reset,
  };
}

export type Add = ReturnType<typeof useAdd>;
