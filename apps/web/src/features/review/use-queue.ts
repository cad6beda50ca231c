'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useEffect } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { queuePages, reviewPages } from '../../lib/pages.ts';
import { AROUND, UNREVIEWED, queueFilter, reviewState } from '../../lib/query.ts';
import type { QueueItem } from '../../lib/rows.ts';
import { useMe } from '../../lib/session.tsx';

/** Statements read ahead, so that the next one stands there at once. */
const AHEAD = 2;
/** So many left before more are read. */
const FEW = 5;

/** The statements of a queue, the one it has come to, and the way to the others. */
export function useQueue(isDecided: (id: string) => boolean) {
  const [{ queue, order, why, mine, item, edit }, set] = useQueryStates(reviewState, { history: 'push' });
  const client = useTRPCClient();
  const me = useMe();
  const isRanked = order === 'worth';
  const ranked = useInfiniteQuery({
    ...queuePages(client, queueFilter({ queue, why, mine }, me)),
    enabled: isRanked,
  });
  const listed = useInfiniteQuery({ ...reviewPages(client, queue), enabled: !isRanked });
  const found = isRanked ? ranked : listed;
  const items = isRanked ? (ranked.data?.pages.flatMap((page) => page.rows) ?? []) : [];
  const ids = isRanked
    ? items.map(({ row }) => row.id)
    : (listed.data?.pages.flatMap((page) => page.rows.map(({ id }) => id)) ?? []);
  const others = new Set(
    items
      .filter(({ assignedTo, heldBy }) => [assignedTo, heldBy].some((who) => who !== null && who !== me))
      .map(({ row }) => row.id),
  );
  const isOpen = (id: string): boolean => !isDecided(id) && !others.has(id);
  const current = item ?? ids.find(isOpen) ?? null;
  const at = current === null ? ids.length : ids.indexOf(current);
  const { hasNextPage, isFetching, fetchNextPage, refetch } = found;
  const left = ids.filter(isOpen).length;

  useReadAhead(ids.slice(at + 1, at + 1 + AHEAD));
  useEffect(() => {
    if (!hasNextPage || isFetching) return;
    // The ranks count what is still open: where they stood, others stand now.
    if (isRanked && left < FEW) void refetch();
    if (!isRanked && at >= ids.length - FEW) void fetchNextPage();
  }, [at, ids.length, left, isRanked, hasNextPage, isFetching, fetchNextPage, refetch]);

  const go = (id: string | null) => void set({ item: id, edit: null });
  /** The first statement after this one that nobody has decided on in the meantime, and that is nobody else's. */
  const following = (): string | null =>
    ids.slice(at + 1).find(isOpen) ?? ids.find((id) => id !== current && isOpen(id)) ?? null;
  return {
    queue,
    order,
    why,
    mine,
    found,
    /** How many there were when they were last counted, and when that was (milliseconds). */
    counted: { total: found.data?.pages.at(-1)?.total ?? 0, at: found.dataUpdatedAt },
    current,
    /** Why it stands where it does; null where it is not of the ranked ones. */
    rank: items.find(({ row }) => row.id === current) ?? null,
    isEditing: edit,
    next: ids[at + 1] ?? null,
    previous: at > 0 ? (ids[at - 1] ?? null) : null,
    following,
    go,
    choose: (filter: { queue?: string; why?: QueueItem['parts'][number]['kind'][]; mine?: boolean }) =>
      void set({ ...filter, item: null, edit: null }),
    setOrder: (to: 'worth' | 'all') =>
      void set({ order: to, queue: to === 'all' ? UNREVIEWED : null, why: null, mine: null, item: null, edit: null }),
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
