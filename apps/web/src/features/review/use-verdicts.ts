'use client';

import type { RouterInputs } from '@dixit/client';
import { errorOf } from '@dixit/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import type { AuditEntry } from '../../lib/rows.ts';

export type Edit = RouterInputs['review']['edit']['edit'];
type Verdict = RouterInputs['review']['decide']['verdict'];
/** A step with its turn among those of this visit, and when it was kept, and taken back (milliseconds). */
type Step = AuditEntry & { turn: number; kept: number; takenBack: number | null };
interface Failed {
  id: string;
  error: unknown;
  isConflict: boolean;
}

/** The statements on which a step of this visit stood at a time. */
const decidedAt = (steps: readonly Step[], at: number): Set<string> =>
  new Set(
    steps
      .filter(({ kept, takenBack }) => kept <= at && (takenBack === null || takenBack > at))
      .map(({ subjectId }) => subjectId),
  );

const lastOf = (steps: readonly Step[]): Step | null =>
  steps
    .filter(({ takenBack }) => takenBack === null)
    .reduce<Step | null>((last, step) => (last && last.turn > step.turn ? last : step), null);

/** What a person decides, kept at once, with the steps of this visit to take back. */
export function useVerdicts() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [failed, setFailed] = useState<Failed | null>(null);
  const known = useRef<readonly Step[]>([]);
  const turns = useRef(0);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());

  const kept = (id: string) => {
    const turn = turns.current++;
    return (entry: AuditEntry) => {
      const now = Date.now();
      known.current =
        entry.undoes === null
          ? [...known.current, { ...entry, turn, kept: now, takenBack: null }]
          : known.current.map((step) => (step.id === entry.undoes ? { ...step, takenBack: now } : step));
      setSteps(known.current);
      void renew(id);
    };
  };
  const send = (step: Promise<unknown>) => {
    underWay.current = Promise.allSettled([underWay.current, step]);
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

  const standing = steps.filter(({ takenBack }) => takenBack === null);
  const decide = useMutation(trpc.review.decide.mutationOptions());
  const edit = useMutation(trpc.review.edit.mutationOptions());
  const undo = useMutation(trpc.review.undo.mutationOptions());
  return {
    failed,
    isPending: decide.isPending || edit.isPending || undo.isPending,
    last: lastOf(steps),
    decided: new Set(standing.map(({ subjectId }) => subjectId)),
    /** By how many the statements to decide on have become fewer since a time (milliseconds). */
    fewerSince: (at: number) => decidedAt(steps, Infinity).size - decidedAt(steps, at).size,
    // By promise: callbacks given to `mutate` are dropped when a next call comes before the answer.
    decide: (id: string, verdict: Verdict) => {
      const keep = kept(id);
      send(
        decide.mutateAsync({ ids: [id], verdict, ...seen(id) }).then((entries) => entries.forEach(keep), notKept(id)),
      );
    },
    edit: (id: string, change: Edit, onKept: () => void) => {
      const keep = kept(id);
      send(
        edit.mutateAsync({ id, edit: change, ...seen(id) }).then((entry) => {
          onKept();
          keep(entry);
        }, notKept(id)),
      );
    },
    undo: (entry: AuditEntry) =>
      send(undo.mutateAsync({ entry: entry.id }).then(kept(entry.subjectId), notKept(entry.subjectId))),
    /** Takes the last step back: also one whose answer is still on its way when the person asks. */
    undoLast: (go: (id: string) => void) =>
      send(
        underWay.current.then(async () => {
          const last = lastOf(known.current);
          if (last === null) return;
          go(last.subjectId);
          await undo.mutateAsync({ entry: last.id }).then(kept(last.subjectId), notKept(last.subjectId));
        }),
      ),
  };
}

export type Verdicts = ReturnType<typeof useVerdicts>;
