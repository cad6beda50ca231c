import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { OpsScreen } from '../../../features/jobs/ops-screen.tsx';
import { jobPages } from '../../../lib/pages.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].ops.title };
}

export default async function Page() {
  const { client, trpc, queryClient } = server();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(jobPages(client)),
    queryClient.prefetchQuery(trpc.feed.list.queryOptions({ limit: 500 })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OpsScreen />
    </HydrationBoundary>
  );
}
