'use client';

import { type RouterInputs, errorOf } from '@dixit/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { notify } from '../../ui/toast.ts';

type Facts = Omit<RouterInputs['source']['set'], 'id' | 'basedOn' | 'by'>;

/** Corrects what is said of a source as a step of the log, which a notice offers to take back. */
export function useSourceFacts(id: string) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const seen = useQuery(trpc.review.log.queryOptions({ subjectId: id, limit: 5 }));
  const [failed, setFailed] = useState<{ isConflict: boolean; message: string } | null>(null);
  const [isPending, setPending] = useState(false);
  const save = async (facts: Facts) => {
    setFailed(null);
    setPending(true);
    try {
      await client.source.set.mutate({ id, ...facts, ...(seen.data ? { basedOn: seen.data.rows[0]?.id ?? 0 } : {}) });
      const { data } = await seen.refetch();
      await cache.invalidateQueries();
      const entry = data?.rows[0]?.id;
      const undo = async () => {
        if (entry !== undefined) await client.review.undo.mutate({ entry });
        await cache.invalidateQueries();
      };
      notify({ text: m.source.saved, ...(entry === undefined ? {} : { undo }) });
    } catch (error) {
      const { code, body } = errorOf(error);
      const { message, hint } = p.error(body);
      setFailed({ isConflict: code === 'CONFLICT', message: `${message} ${hint}`.trim() });
      await seen.refetch();
    } finally {
      setPending(false);
    }
  };
  return { failed, isPending, save: (facts: Facts) => void save(facts) };
}
