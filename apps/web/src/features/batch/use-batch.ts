'use client';

import { batchRows, errorOf } from '@dixit/client';
import { experimental_streamedQuery as streamed, useQuery } from '@tanstack/react-query';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { BATCH_MODES } from '../../lib/query.ts';

interface Batch {
  names: readonly string[];
  mode: (typeof BATCH_MODES)[number];
  within: string;
}

/** What each line of a batch finds, the rows as they come. */
export function useBatch({ names, mode, within }: Batch) {
  const { p } = useDeskWords();
  const client = useTRPCClient();
  const { data, error, isFetching } = useQuery({
    queryKey: ['batch.run', names, mode, within],
    queryFn: streamed({ streamFn: () => batchRows(client, names, { mode, q: within, samples: 0 }) }),
    enabled: names.length > 0,
  });
  const told = error === null ? null : p.error(errorOf(error).body);
  return {
    rows: data ?? [],
    failure: told === null ? null : `${told.message} ${told.hint}`.trim(),
    isDone: !isFetching,
  };
}
