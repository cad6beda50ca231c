import { QueryClient } from '@tanstack/react-query';

/** Answers stay fresh for half a minute; a failure is shown at once, with a way to try again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false } },
  });
}
