import { DixitError } from '@dixit/model';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * `fetch` that says `SERVER_UNREACHABLE` when no answer came, and when what answered is not the API: a
 * proxy's page, or another server on that port.
 */
export function reachingFetch(url: string): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init).catch((cause: unknown) => {
      if (isAbort(cause)) throw new DixitError('CANCELLED', {}, { cause });
      throw new DixitError('SERVER_UNREACHABLE', { url }, { cause });
    });
    if (!response.ok && !isApiAnswer(response)) {
      throw new DixitError('SERVER_UNREACHABLE', { url, status: response.status });
    }
    return response;
  };
}

export const isAbort = (cause: unknown): boolean => cause instanceof Error && cause.name === 'AbortError';

const isApiAnswer = (response: Response): boolean =>
  /^(application\/json|text\/event-stream)\b/.test(response.headers.get('content-type') ?? '');
