import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { CompareScreen } from '../../../features/compare/compare-screen.tsx';
import { orNotFound } from '../../../lib/or-not-found.ts';
import { eventPages } from '../../../lib/pages.ts';
import { PAGE_SIZE, compareState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].compare.title };
}

const load = createLoader(compareState);

export default async function Page({ searchParams }: PageProps<'/compare'>) {
  const { ev, kind, q, role } = load(await searchParams);
  const { client, trpc, queryClient } = server();
  if (kind === 'matrix') await queryClient.prefetchQuery(trpc.statement.matrix.queryOptions({ q, role }));
  else if (ev === null)
    await queryClient.prefetchInfiniteQuery(eventPages(client, { q, sort: 'sources', limit: PAGE_SIZE }));
  else {
    await orNotFound(queryClient.fetchQuery(trpc.event.get.queryOptions({ id: ev })));
    await queryClient.prefetchQuery(trpc.event.compare.queryOptions({ id: ev }));
  }
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CompareScreen />
    </HydrationBoundary>
  );
}
