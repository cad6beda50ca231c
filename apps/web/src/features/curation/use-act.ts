'use client';

import { type RouterInputs, errorOf } from '@dixit/client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { AuditEntry } from '../../lib/rows.ts';
import { notify } from '../../ui/toast.ts';

export type Action = RouterInputs['review']['preview']['action'];

/** Does an action on something as one line of the log, which a notice offers to take back. */
export function useAct(subjectId: string | null, onDone: (entry: AuditEntry) => void) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const [failed, setFailed] = useState<{ isConflict: boolean; message: string } | null>(null);
  const [isPending, setPending] = useState(false);
  const seen = useQuery(trpc.review.log.queryOptions(subjectId === null ? skipToken : { subjectId, limit: 5 }));

  const send = async (action: Action, why: string) => {
    const { do: what, ...input } = action;
    const sent = {
      ...input,
      ...(why === '' ? {} : { why }),
      ...(seen.data ? { basedOn: seen.data.rows[0]?.id ?? 0 } : {}),
    };
    // The action is one of the procedures, with what that takes.
    const [noun, verb] = what.split('.') as ['actor', 'merge'];
    const entry = await client[noun][verb].mutate(sent as RouterInputs['actor']['merge']);
    const undo = async () => {
      await client.review.undo.mutate({ entry: entry.id });
      await cache.invalidateQueries();
    };
    notify({ text: m.log.actions[entry.action], undo });
    onDone(entry);
    void cache.invalidateQueries();
  };
  const take = async (action: Action, why: string) => {
    setFailed(null);
    setPending(true);
    try {
      await send(action, why);
    } catch (error) {
      const { code, message } = { ...errorOf(error), ...p.error(errorOf(error).body) };
      setFailed({ isConflict: code === 'CONFLICT', message });
      if (subjectId !== null) await seen.refetch();
    } finally {
      setPending(false);
    }
  };
  return { failed, isPending, take: (action: Action, why: string) => void take(action, why) };
}
