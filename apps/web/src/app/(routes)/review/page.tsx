import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { createLoader } from 'nuqs/server';
import { ReviewScreen } from '../../../features/review/review-screen.tsx';
import { queuePages, reviewPages } from '../../../lib/pages.ts';
import { AROUND, NOBODY, queueFilter, reviewState } from '../../../lib/query.ts';
import { server } from '../../../lib/server.ts';
import { settings } from '../../../lib/settings.ts';
import { whoAmI } from '../../../lib/who-am-i.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].review.title };
}

const load = createLoader(reviewState);

export default async function Page({ searchParams }: PageProps<'/review'>) {
  const { view, queue, order, why, mine, item } = load(await searchParams);
  const { client, trpc, queryClient } = server();
  const first = view === 'queue' ? await firstOf() : undefined;
  const id = item ?? first;
  if (view === 'queue' && id !== undefined) {
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

  async function firstOf(): Promise<string | undefined> {
    if (order === 'all') {
      const pages = reviewPages(client, queue);
      await queryClient.prefetchInfiniteQuery(pages);
      return queryClient.getQueryData(pages.queryKey)?.pages[0]?.rows[0]?.id;
    }
    const me = (await whoAmI()).name ?? NOBODY;
    const pages = queuePages(client, queueFilter({ queue, why, mine }, me));
    await queryClient.prefetchInfiniteQuery(pages);
    return queryClient.getQueryData(pages.queryKey)?.pages[0]?.rows[0]?.row.id;
  }
}
