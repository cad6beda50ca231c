'use client';

import { errorOf } from '@dixit/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';

/** Takes steps of the log back and does them again; what stands in the way is told at the step. */
export function useSteps() {
  const { p } = useWords();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [failed, setFailed] = useState<{ entry: number; message: string } | null>(null);
  const settle = {
    onMutate: () => setFailed(null),
    // A step may have touched anything that is shown.
    onSuccess: async () => await cache.invalidateQueries(),
    onError: (error: unknown, { entry }: { entry: number }) => {
      const { message, hint } = p.error(errorOf(error).body);
      setFailed({ entry, message: `${message} ${hint}`.trim() });
    },
  };
  const undo = useMutation(trpc.review.undo.mutationOptions(settle));
  const redo = useMutation(trpc.review.redo.mutationOptions(settle));
  return {
    failed,
    isPending: undo.isPending || redo.isPending,
    undo: (entry: number) => undo.mutate({ entry }),
    redo: (entry: number) => redo.mutate({ entry }),
  };
}

export type Steps = ReturnType<typeof useSteps>;
