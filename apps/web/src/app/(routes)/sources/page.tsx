import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { SourcesScreen } from '../../../features/sources/sources-screen.tsx';
import { sourcePages } from '../../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { messagesOf } from '../../../messages/index.ts';

const load = createLoader({ q: urlState.q });

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf[(await settings()).language].source.title };
}

export default async function Page({ searchParams }: PageProps<'/sources'>) {
  const { q } = load(await searchParams);
  const { client, queryClient } = server();
  await queryClient.prefetchInfiniteQuery(sourcePages(client, { q, limit: PAGE_SIZE }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SourcesScreen />
    </HydrationBoundary>
  );
}
