'use client';

import { errorOf } from '@dixit/client';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { notify } from '../../ui/toast.ts';

/** Gives a statement to somebody to decide, or (null) back to all; a notice offers the way back. */
export function useAssign(): (id: string, to: string | null) => Promise<void> {
  const { m, p } = useDeskWords();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const renew = async () => await cache.invalidateQueries({ queryKey: ['review.queue'] });
  return async (id, to) => {
    try {
      const entry = await client.review.assign.mutate({ ids: [id], to });
      const undo = async () => {
        await client.review.undo.mutate({ entry: entry.id });
        await renew();
      };
      notify({ text: to === null ? m.review.givenBack : m.review.given(to), undo });
      await renew();
    } catch (error) {
      notify({ text: m.review.failed, detail: p.error(errorOf(error).body).message, isFailure: true });
    }
  };
}
