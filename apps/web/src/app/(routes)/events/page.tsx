import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { EventsScreen } from '../../../features/events/events-screen.tsx';
import { eventPages } from '../../../lib/pages.ts';
import { PAGE_SIZE, eventsState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { messagesOf } from '../../../messages/index.ts';

const load = createLoader(eventsState);

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf[(await settings()).language].event.title };
}

export default async function Page({ searchParams }: PageProps<'/events'>) {
  const { q, sort } = load(await searchParams);
  const { client, queryClient } = server();
  await queryClient.prefetchInfiniteQuery(eventPages(client, { q, sort, limit: PAGE_SIZE }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <EventsScreen />
    </HydrationBoundary>
  );
}
