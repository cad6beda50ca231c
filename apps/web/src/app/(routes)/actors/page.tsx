import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { ActorsScreen } from '../../../features/actors/actors-screen.tsx';
import { actorPages } from '../../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { messagesOf } from '../../../messages/index.ts';

const load = createLoader({ q: urlState.q });

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf[(await settings()).language].actor.title };
}

export default async function Page({ searchParams }: PageProps<'/actors'>) {
  const { q } = load(await searchParams);
  const { client, queryClient } = server();
  await queryClient.prefetchInfiniteQuery(actorPages(client, { q, limit: PAGE_SIZE }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ActorsScreen />
    </HydrationBoundary>
  );
}
