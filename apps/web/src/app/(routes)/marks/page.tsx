import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { MarksScreen } from '../../../features/marks/marks-screen.tsx';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].marks.title };
}

export default async function Page() {
  const { trpc, queryClient } = server();
  await queryClient.prefetchQuery(trpc.tag.list.queryOptions({}));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MarksScreen />
    </HydrationBoundary>
  );
}
