'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useEffect } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { reviewPages } from '../../lib/pages.ts';
import { AROUND, reviewState } from '../../lib/query.ts';

/** Statements read ahead, so that the next one stands there at once. */
const AHEAD = 2;

/** The statements of a queue, the one it has come to, and the way to the others. */
export function useQueue(isDecided: (id: string) => boolean) {
  const [{ queue, item, edit }, set] = useQueryStates(reviewState, { history: 'push' });
  const found = useInfiniteQuery(reviewPages(useTRPCClient(), queue));
  const ids = found.data?.pages.flatMap((page) => page.rows.map(({ id }) => id)) ?? [];
  const current = item ?? ids.find((id) => !isDecided(id)) ?? null;
  const at = current === null ? ids.length : ids.indexOf(current);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;

  useReadAhead(ids.slice(at + 1, at + 1 + AHEAD));
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && at >= ids.length - 5) void fetchNextPage();
  }, [at, ids.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const go = (id: string | null) => void set({ item: id, edit: null });
  /** The first statement after this one that nobody has decided on in the meantime. */
  const following = (): string | null =>
    ids.slice(at + 1).find((id) => !isDecided(id)) ?? ids.find((id) => id !== current && !isDecided(id)) ?? null;
  return {
    queue,
    found,
    /** How many there were when they were last counted, and when that was (milliseconds). */
    counted: { total: found.data?.pages.at(-1)?.total ?? 0, at: found.dataUpdatedAt },
    current,
    isEditing: edit,
    next: ids[at + 1] ?? null,
    previous: at > 0 ? (ids[at - 1] ?? null) : null,
    following,
    go,
    choose: (query: string) => void set({ queue: query, item: null, edit: null }),
    setEditing: (isOn: boolean) => void set({ item: current, edit: isOn ? true : null }),
  };
}

function useReadAhead(ids: readonly string[]): void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = ids.join(' ');
  useEffect(() => {
    for (const id of key.split(' ').filter((each) => each !== '')) {
      void cache.prefetchQuery(trpc.statement.context.queryOptions({ id, around: AROUND * 2 }));
      void cache.prefetchQuery(trpc.review.log.queryOptions({ subjectId: id }));
    }
  }, [cache, trpc, key]);
}
