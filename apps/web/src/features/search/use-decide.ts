'use client';

import { errorOf } from '@dixit/client';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { notify } from '../../ui/toast.ts';

/** Accepts or rejects statements, says so, and offers to take it back. */
export function useDecide(): (ids: readonly string[], verdict: 'accepted' | 'rejected') => Promise<void> {
  const { m, p } = useWords();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const telling = async (doing: () => Promise<void>) => {
    try {
      await doing();
    } catch (error) {
      notify({ text: m.pick.failed, detail: p.error(errorOf(error).body).message, isFailure: true });
    }
  };
  return async (ids, verdict) =>
    await telling(async () => {
      const entries = await client.review.decide.mutate({ ids: [...ids], verdict });
      const undo = async () =>
        await telling(async () => {
          for (const { id } of entries.toReversed()) await client.review.undo.mutate({ entry: id });
          await cache.invalidateQueries();
          notify({ text: m.pick.undone });
        });
      await cache.invalidateQueries();
      notify({ text: m.pick[verdict](ids.length), undo });
    });
}
