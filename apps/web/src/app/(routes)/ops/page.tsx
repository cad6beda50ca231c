import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { OpsScreen } from '../../../features/jobs/ops-screen.tsx';
import { jobPages } from '../../../lib/pages.ts';
import { jobsOf, opsState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].ops.title };
}

const load = createLoader({ state: opsState.state });

export default async function Page({ searchParams }: PageProps<'/ops'>) {
  const { state } = load(await searchParams);
  const { client, trpc, queryClient } = server();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(jobPages(client, jobsOf(state))),
    queryClient.prefetchQuery(trpc.feed.list.queryOptions({ limit: 500 })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OpsScreen />
    </HydrationBoundary>
  );
}
