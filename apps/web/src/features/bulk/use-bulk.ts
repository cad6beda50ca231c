'use client';

import { type RouterInputs, type RouterOutputs, errorOf } from '@dixit/client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { notify } from '../../ui/toast.ts';
import type { BulkSelection } from './bulk-button.tsx';

export type BulkDo = RouterInputs['review']['bulk']['action'];
export type BulkPlan = RouterOutputs['review']['previewBulk'];

/** What a step over many statements would do, and doing it; a notice offers to take it back as one. */
export function useBulk(selection: BulkSelection, action: BulkDo | null, close: () => void) {
  const { m, p } = useDeskWords();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const chosen = 'ids' in selection ? { ids: [...selection.ids] } : { q: selection.q };
  // A mutation to the server, as its list of ids may be long; nothing changes by it.
  const plan = useQuery({
    queryKey: ['review.previewBulk', chosen, action],
    queryFn:
      action === null
        ? skipToken
        : async ({ signal }) => await client.review.previewBulk.mutate({ ...chosen, action }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const told = (error: unknown): string => {
    const { message, hint } = p.error(errorOf(error).body);
    return `${message} ${hint}`.trim();
  };
  const take = async (why: string) => {
    if (action === null) return;
    setFailure(null);
    setPending(true);
    try {
      const { effect, entry } = await client.review.bulk.mutate({ ...chosen, action, ...(why === '' ? {} : { why }) });
      const undo = async () => {
        await client.review.undo.mutate({ entry: entry?.id ?? 0 });
        await cache.invalidateQueries();
      };
      if (entry !== null) notify({ text: m.bulk.done(effect.changed), undo });
      close();
      void cache.invalidateQueries();
    } catch (error) {
      setFailure(told(error));
    } finally {
      setPending(false);
    }
  };
  return {
    preview: plan.data ?? null,
    failure: failure ?? (plan.error ? told(plan.error) : null),
    isPending,
    take: (why: string) => void take(why),
  };
}
