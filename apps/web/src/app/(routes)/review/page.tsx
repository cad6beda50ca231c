import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { ReviewScreen } from '../../../features/review/review-screen.tsx';
import { reviewPages } from '../../../lib/pages.ts';
import { AROUND, reviewState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].review.title };
}

const load = createLoader(reviewState);

export default async function Page({ searchParams }: PageProps<'/review'>) {
  const { queue, item } = load(await searchParams);
  const { client, trpc, queryClient } = server();
  const pages = reviewPages(client, queue);
  await queryClient.prefetchInfiniteQuery(pages);
  const id = item ?? queryClient.getQueryData(pages.queryKey)?.pages[0]?.rows[0]?.id;
  if (id !== undefined) {
    await Promise.all([
      queryClient.prefetchQuery(trpc.statement.context.queryOptions({ id, around: AROUND * 2 })),
      queryClient.prefetchQuery(trpc.review.log.queryOptions({ subjectId: id })),
    ]);
  }
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReviewScreen />
    </HydrationBoundary>
  );
}
