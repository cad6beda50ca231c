import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ActorScreen } from '../../../../features/actors/actor-screen.tsx';
import { actorName } from '../../../../lib/actor-name.ts';
import { orNotFound } from '../../../../lib/or-not-found.ts';
import { server } from '../../../../lib/server.ts';
import { settings } from '../../../../lib/settings.ts';

export async function generateMetadata({ params }: PageProps<'/actors/[id]'>): Promise<Metadata> {
  const { id } = await params;
  const { trpc, queryClient } = server();
  const view = await orNotFound(queryClient.fetchQuery(trpc.actor.get.queryOptions({ id })));
  return { title: view ? actorName(view.actor, (await settings()).language) : '' };
}

export default async function Page({ params }: PageProps<'/actors/[id]'>) {
  const { id } = await params;
  const { trpc, queryClient } = server();
  await orNotFound(queryClient.fetchQuery(trpc.actor.get.queryOptions({ id })));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ActorScreen id={id} />
    </HydrationBoundary>
  );
}
