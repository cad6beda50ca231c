import { HydrationBoundary, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ReaderScreen } from '../../../../features/sources/reader-screen.tsx';
import { orNotFound } from '../../../../lib/or-not-found.ts';
import { server } from '../../../../lib/server.ts';

export async function generateMetadata({ params }: PageProps<'/sources/[id]'>): Promise<Metadata> {
  const { id } = await params;
  const { trpc, queryClient } = server();
  const view = await orNotFound(queryClient.fetchQuery(trpc.source.get.queryOptions({ id })));
  return { title: view?.row.title ?? view?.row.outlet ?? '' };
}

export default async function Page({ params }: PageProps<'/sources/[id]'>) {
  const { id } = await params;
  const { trpc, queryClient } = server();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.source.get.queryOptions({ id }))),
    queryClient.prefetchQuery(trpc.source.versions.queryOptions({ id })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReaderScreen id={id} />
    </HydrationBoundary>
  );
}
