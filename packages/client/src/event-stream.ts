import { DixitError, type ErrorBody, isErrorBody } from '@dixit/model';
import type { FetchLike } from 'eventsource';
import type { Fetch } from './fetch.ts';

/** Attempts in a row that may find no server before a subscription gives up: a restart takes a moment. */
const PATIENCE = 3;

/**
 * `fetch` for one event stream. An `EventSource` tries for ever to reach a server that is gone, and sees
 * nothing of an answer that is not a stream; both become an error event, which ends the subscription.
 */
export function eventStreamFetch(fetch: Fetch, headersOf: () => Promise<Record<string, string>>): FetchLike {
  let missed = 0;
  return async (url, init) => {
    try {
      const headers = { ...init.headers, ...(await headersOf()) };
      const response = await fetch(url, { ...(init as RequestInit), headers });
      missed = 0;
      return response.ok ? response : errorStream(bodyIn(await response.json()));
    } catch (cause) {
      if (!(cause instanceof DixitError) || cause.code !== 'SERVER_UNREACHABLE') throw cause;
      missed += 1;
      if (missed < PATIENCE) throw cause;
      return errorStream(cause.body);
    }
  };
}

function bodyIn(answer: unknown): ErrorBody {
  const shape = answer as { error?: { data?: { dixit?: unknown } } } | null;
  const body = shape?.error?.data?.dixit;
  return isErrorBody(body) ? body : { code: 'INTERNAL', params: {} };
}

/** An event stream of one error, in tRPC's form, with a number after which its clients do not try again. */
function errorStream(dixit: ErrorBody): Response {
  const error = { code: -32_012, message: dixit.code, data: { code: 'PRECONDITION_FAILED', dixit } };
  return new Response(`event: serialized-error\ndata: ${JSON.stringify(error)}\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
}
