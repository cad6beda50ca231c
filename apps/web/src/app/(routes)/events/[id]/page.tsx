import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { EventScreen } from '../../../../features/events/event-screen.tsx';
import { orNotFound } from '../../../../lib/or-not-found.ts';
import { phrasesOf } from '../../../../lib/phrases.ts';
import { server } from '../../../../lib/server.ts';
import { settings } from '../../../../lib/settings.ts';

export async function generateMetadata({ params }: PageProps<'/events/[id]'>): Promise<Metadata> {
  const { id } = await params;
  const { trpc, queryClient } = server();
  const view = await orNotFound(queryClient.fetchQuery(trpc.event.get.queryOptions({ id })));
  return { title: view ? phrasesOf[(await settings()).language].eventTitle(view.row) : '' };
}

export default async function Page({ params }: PageProps<'/events/[id]'>) {
  const { id } = await params;
  const { trpc, queryClient } = server();
  await orNotFound(queryClient.fetchQuery(trpc.event.get.queryOptions({ id })));
  await queryClient.prefetchQuery(trpc.event.compare.queryOptions({ id }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <EventScreen id={id} />
    </HydrationBoundary>
  );
}
