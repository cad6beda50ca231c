import { DixitError, isErrorBody } from '@dixit/model';
import { type RemoteOptions, headersOf } from './client.ts';
import { reachingFetch } from './fetch.ts';

/**
 * `GET /export` of a server, piece by piece as it is taken. Throws the `DixitError` that the server answers with, and
 * SERVER_UNREACHABLE when the answer breaks off: what came until then is no whole file.
 */
export async function* downloadExport(
  { url, ...options }: RemoteOptions,
  parameters: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const address = `${url.replace(/\/+$/, '')}/export?${new URLSearchParams(parameters).toString()}`;
  const response = await reachingFetch(url)(address, {
    headers: await headersOf(options),
    ...(signal && { signal }),
  });
  if (!response.ok || response.body === null) throw await errorIn(response, url);
  try {
    for await (const piece of response.body) yield piece as Uint8Array;
  } catch (cause) {
    throw new DixitError(signal?.aborted ? 'CANCELLED' : 'SERVER_UNREACHABLE', { url }, { cause });
  }
}

async function errorIn(response: Response, url: string): Promise<DixitError> {
  const answer = (await response.json().catch(() => null)) as { error?: { data?: { dixit?: unknown } } } | null;
  const body = answer?.error?.data?.dixit;
  return isErrorBody(body)
    ? new DixitError(body.code, body.params)
    : new DixitError('SERVER_UNREACHABLE', { url, status: response.status });
}
