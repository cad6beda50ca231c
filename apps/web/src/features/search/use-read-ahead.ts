'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTRPCClient } from '../../lib/client.tsx';
import { statementPages } from '../../lib/pages.ts';
import { PAGE_SIZE, type SORTS } from '../../lib/query.ts';

/** Milliseconds on something after which what it would find is read. */
const REST = 80;

export interface ReadAhead {
  /** Once somebody rests on it. */
  soon: (query: () => string) => void;
  /** Before it is even let go of. */
  now: (query: () => string) => void;
  leave: () => void;
}

/** Reads the first rows of what is about to be asked for. */
export function useReadAhead(sort: (typeof SORTS)[number]): ReadAhead {
  const client = useTRPCClient();
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useMemo(() => {
    const leave = () => clearTimeout(timer.current);
    const now = (query: () => string) => {
      leave();
      void cache.prefetchInfiniteQuery(statementPages(client, { q: query(), sort, limit: PAGE_SIZE }));
    };
    return {
      leave,
      now,
      soon: (query) => {
        leave();
        timer.current = setTimeout(() => now(query), REST);
      },
    };
  }, [client, cache, sort]);
}
