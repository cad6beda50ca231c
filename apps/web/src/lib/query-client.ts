import { QueryClient } from '@tanstack/react-query';
import { isAway } from './is-away.ts';

/** Milliseconds between two tries while nobody answers. */
const AGAIN = 5_000;

/**
 * Answers stay fresh for half a minute; a failure is shown at once, with a way to try again. While nobody answers
 * at all, it is tried again by itself.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchInterval: ({ state: { error } }) => (error !== null && isAway(error) ? AGAIN : false),
      },
    },
  });
}
