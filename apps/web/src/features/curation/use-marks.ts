'use client';

import { errorOf } from '@dixit/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { notify } from '../../ui/toast.ts';

/** Puts tags and notes on a thing and takes them off; a notice offers the way back. */
export function useMarks(id: string) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const renew = async () =>
    await Promise.all([
      cache.invalidateQueries({ queryKey: trpc.note.pathKey() }),
      cache.invalidateQueries({ queryKey: trpc.tag.pathKey() }),
    ]);

  /** One step of the log; nothing changed where there is none. */
  const keep = async (step: () => Promise<{ id: number } | null>, onKept?: () => void) => {
    setFailure(null);
    setPending(true);
    try {
      const entry = await step();
      await renew();
      onKept?.();
      const undo = async () => {
        await client.review.undo.mutate({ entry: entry?.id ?? 0 });
        await renew();
      };
      if (entry !== null) notify({ text: m.marks.kept, undo });
    } catch (error) {
      setFailure(p.error(errorOf(error).body).message);
    } finally {
      setPending(false);
    }
  };
  return {
    failure,
    isPending,
    tag: (tag: string, onKept: () => void) =>
      void keep(async () => await client.tag.add.mutate({ ids: [id], tags: [tag] }), onKept),
    untag: (tag: string) => void keep(async () => await client.tag.remove.mutate({ ids: [id], tags: [tag] })),
    addNote: (text: string, onKept: () => void) =>
      void keep(async () => (await client.note.add.mutate({ id, text })).entry, onKept),
    removeNote: (note: string) => void keep(async () => await client.note.remove.mutate({ id: note })),
  };
}
