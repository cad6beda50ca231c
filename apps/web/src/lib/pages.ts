import type { Client, RouterInputs } from '@dixit/client';
import { type InfiniteData, infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { NEXT_SIZE, PAGE_SIZE } from './query.ts';

/** Rows of a list, page after page by keyset; the pages before stay while another query is on its way. */
function pagesOf<T extends { nextCursor: string | null }>(
  queryKey: readonly unknown[],
  read: (cursor: string | null, signal: AbortSignal) => Promise<T>,
) {
  return infiniteQueryOptions<T, Error, InfiniteData<T, string | null>, readonly unknown[], string | null>({
    queryKey,
    queryFn: async ({ pageParam, signal }) => await read(pageParam, signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

type Search = Pick<NonNullable<RouterInputs['statement']['search']>, 'q' | 'sort' | 'limit'>;
type Events = Pick<NonNullable<RouterInputs['event']['list']>, 'q' | 'sort' | 'limit'>;
type List = Pick<NonNullable<RouterInputs['source']['list']>, 'q' | 'limit'>;

/** The paged lists, the same for a server's prefetch and a browser's reading on. */
export const statementPages = (client: Client, input: Search) =>
  pagesOf(['statement.search', input], (cursor, signal) =>
    client.statement.search.query({ ...input, ...(cursor === null ? {} : { limit: NEXT_SIZE }), cursor }, { signal }),
  );
export const timelinePages = (client: Client, input: { q: string; limit: number }) =>
  pagesOf(['statement.timeline', input], (cursor, signal) =>
    client.statement.timeline.query({ ...input, cursor }, { signal }),
  );
export const snapshotPages = (client: Client, input: { id: string; limit: number }) =>
  pagesOf(['snapshot.rows', input], (cursor, signal) => client.snapshot.rows.query({ ...input, cursor }, { signal }));
export const queuePages = (
  client: Client,
  input: Pick<NonNullable<RouterInputs['review']['queue']>, 'q' | 'reasons' | 'assignedTo'>,
) =>
  pagesOf(['review.queue', input], (cursor, signal) =>
    client.review.queue.query({ ...input, cursor, limit: NEXT_SIZE }, { signal }),
  );
export const reviewPages = (client: Client, q: string) =>
  statementPages(client, { q, sort: 'uncertain', limit: PAGE_SIZE });
export const jobPages = (client: Client, input: Pick<NonNullable<RouterInputs['job']['list']>, 'states'>) =>
  pagesOf(['job.list', input], (cursor, signal) =>
    client.job.list.query({ ...input, cursor, limit: PAGE_SIZE }, { signal }),
  );
export const jobItemPages = (client: Client, input: Pick<RouterInputs['job']['items'], 'id' | 'state'>) =>
  pagesOf(['job.items', input], (cursor, signal) =>
    client.job.items.query({ ...input, cursor, limit: 200 }, { signal }),
  );
export const notePages = (
  client: Client,
  input: Pick<NonNullable<RouterInputs['note']['list']>, 'words' | 'by' | 'isOrphaned'>,
) =>
  pagesOf(['note.list', input], (cursor, signal) =>
    client.note.list.query({ ...input, cursor, limit: PAGE_SIZE }, { signal }),
  );
export const orphanPages = (client: Client) =>
  pagesOf(['review.orphans'], (cursor, signal) =>
    client.review.orphans.query({ cursor, limit: PAGE_SIZE }, { signal }),
  );
export const logPages = (client: Client, input: NonNullable<RouterInputs['review']['log']>) =>
  pagesOf(['review.log', input], (cursor, signal) =>
    client.review.log.query({ ...input, cursor, limit: PAGE_SIZE }, { signal }),
  );
export const sourcePages = (client: Client, input: List) =>
  pagesOf(['source.list', input], (cursor, signal) => client.source.list.query({ ...input, cursor }, { signal }));
export const eventPages = (client: Client, input: Events) =>
  pagesOf(['event.list', input], (cursor, signal) => client.event.list.query({ ...input, cursor }, { signal }));
export const actorPages = (client: Client, input: List) =>
  pagesOf(['actor.list', input], (cursor, signal) => client.actor.list.query({ ...input, cursor }, { signal }));
