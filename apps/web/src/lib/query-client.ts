import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { errorOf } from '@dixit/client';
import { isAway } from './is-away.ts';
import { signInAddress } from './session-cookie.ts';

/** Milliseconds between two tries while nobody answers. */
const AGAIN = 5_000;

/**
 * Answers stay fresh for half a minute; a failure is shown at once, with a way to try again. While nobody answers
 * at all, it is tried again by itself; a key that opens nothing any more leads to where another one is given.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: toSignIn }),
    mutationCache: new MutationCache({ onError: toSignIn }),
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

/** In a browser: on the server the frame of the page does so. */
function toSignIn(error: unknown): void {
  if (typeof window === 'undefined' || errorOf(error).code !== 'UNAUTHORIZED') return;
  const { pathname, search, hash } = window.location;
  if (pathname !== '/sign-in') window.location.assign(signInAddress(pathname + search + hash));
}
