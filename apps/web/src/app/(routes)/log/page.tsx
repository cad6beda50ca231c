import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { LogScreen } from '../../../features/curation/log-screen.tsx';
import { logPages } from '../../../lib/pages.ts';
import { logFilter, logState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

const load = createLoader(logState);

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].log.title };
}

export default async function Page({ searchParams }: PageProps<'/log'>) {
  const { client, queryClient } = server();
  await queryClient.prefetchInfiniteQuery(logPages(client, logFilter(load(await searchParams))));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LogScreen />
    </HydrationBoundary>
  );
}
