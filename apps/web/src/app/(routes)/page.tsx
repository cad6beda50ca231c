import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import { createLoader } from 'nuqs/server';
import { SearchScreen } from '../../features/search/search-screen.tsx';
import { statementPages } from '../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../lib/query.ts';
import { server } from '../../lib/server.ts';

const load = createLoader({ q: urlState.q, sort: urlState.sort });

export default async function Page({ searchParams }: PageProps<'/'>) {
  const { q, sort } = load(await searchParams);
  const { client, trpc, queryClient } = server();
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
