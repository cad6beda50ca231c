import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { createLoader } from 'nuqs/server';
import { SearchScreen } from '../../features/search/search-screen.tsx';
import { orNotFound } from '../../lib/or-not-found.ts';
import { snapshotPages, statementPages } from '../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../lib/query.ts';
import { server } from '../../lib/server.ts';

const SnapshotScreen = dynamic(async () => (await import('../../features/search/snapshot-screen.tsx')).SnapshotScreen);

const load = createLoader({ q: urlState.q, sort: urlState.sort, snap: urlState.snap });

export default async function Page({ searchParams }: PageProps<'/'>) {
  const { q, sort, snap } = load(await searchParams);
  const { client, trpc, queryClient } = server();
  if (snap !== null) {
    await orNotFound(queryClient.fetchQuery(trpc.snapshot.get.queryOptions({ id: snap })));
    await queryClient.prefetchInfiniteQuery(snapshotPages(client, { id: snap, limit: PAGE_SIZE }));
    return (
      <HydrationBoundary state={dehydrate(queryClient)}>
        <SnapshotScreen id={snap} />
      </HydrationBoundary>
    );
  }
  await Promise.all([
    queryClient.prefetchInfiniteQuery(statementPages(client, { q, sort, limit: PAGE_SIZE })),
    queryClient.prefetchQuery(trpc.statement.facets.queryOptions({ q })),
    queryClient.prefetchQuery(trpc.statement.histogram.queryOptions({ q })),
    queryClient.prefetchQuery(trpc.system.status.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SearchScreen />
    </HydrationBoundary>
  );
}
