'use client';

import type { RouterInputs } from '@dixit/client';
import { errorOf } from '@dixit/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import type { AuditEntry } from '../../lib/rows.ts';

export type Edit = RouterInputs['review']['edit']['edit'];
type Verdict = RouterInputs['review']['decide']['verdict'];
interface Failed {
  id: string;
  error: unknown;
  isConflict: boolean;
}

/** What a person decides, kept at once, with the steps of this visit to take back. */
export function useVerdicts() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [steps, setSteps] = useState<readonly AuditEntry[]>([]);
  const [failed, setFailed] = useState<Failed | null>(null);

  const kept = (id: string) => async (entry: AuditEntry) => {
    setSteps((known) => (entry.undoes === null ? [...known, entry] : known.filter((step) => step.id !== entry.undoes)));
    await renew(id);
  };
  const renew = async (id: string) => {
    setFailed(null);
    // Lists are read anew when one comes back to them; the queue of this visit keeps its order.
    void cache.invalidateQueries({ queryKey: ['statement.search'], refetchType: 'none' });
    await Promise.all([
      cache.invalidateQueries({ queryKey: trpc.review.log.queryKey({ subjectId: id }) }),
      cache.invalidateQueries({ queryKey: trpc.statement.context.queryKey() }),
    ]);
  };
  const notKept = (id: string) => (error: unknown) => {
    setFailed({ id, error, isConflict: errorOf(error).code === 'CONFLICT' });
    void cache.invalidateQueries({ queryKey: trpc.review.log.queryKey({ subjectId: id }) });
    void cache.invalidateQueries({ queryKey: trpc.statement.context.queryKey() });
  };
  /** The last line of the log that the person has seen; left out while the log is on its way. */
  const seen = (id: string) => {
    const log = cache.getQueryData(trpc.review.log.queryKey({ subjectId: id }));
    return log ? { basedOn: log.rows[0]?.id ?? 0 } : {};
  };

  const decide = useMutation(trpc.review.decide.mutationOptions());
  const edit = useMutation(trpc.review.edit.mutationOptions());
  const undo = useMutation(trpc.review.undo.mutationOptions());
  return {
    failed,
    isPending: decide.isPending || edit.isPending || undo.isPending,
    last: steps.at(-1) ?? null,
    decided: new Set(steps.map(({ subjectId }) => subjectId)),
    decide: (id: string, verdict: Verdict) =>
      decide.mutate(
        { ids: [id], verdict, ...seen(id) },
        { onSuccess: async (entries) => await Promise.all(entries.map(kept(id))), onError: notKept(id) },
      ),
    edit: (id: string, change: Edit, onKept: () => void) =>
      edit.mutate(
        { id, edit: change, ...seen(id) },
        {
          onSuccess: async (entry) => {
            onKept();
            await kept(id)(entry);
          },
          onError: notKept(id),
        },
      ),
    undo: (entry: AuditEntry) =>
      undo.mutate({ entry: entry.id }, { onSuccess: kept(entry.subjectId), onError: notKept(entry.subjectId) }),
  };
}

export type Verdicts = ReturnType<typeof useVerdicts>;
