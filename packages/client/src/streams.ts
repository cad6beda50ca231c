import type { RouterInputs } from '@dixit/api';
import type { JobProgress } from '@dixit/model';
import type { Client } from './client.ts';
import { errorOf } from './errors.ts';

/** Every step of a job, its present state first, until it ends. Throws `DixitError`. */
export async function* watchJob(client: Client, id: string, signal?: AbortSignal): AsyncGenerator<JobProgress> {
  yield* streamOf<JobProgress>((handlers) => client.job.watch.subscribe({ id }, handlers), signal);
}

/** Everything that a query finds as the text of a JSONL or CSV file, in chunks. Throws `DixitError`. */
export async function* exportText(
  client: Client,
  input: RouterInputs['export']['stream'],
  signal?: AbortSignal,
): AsyncGenerator<string> {
  yield* streamOf<string>((handlers) => client.export.stream.subscribe(input, handlers), signal);
}

interface Handlers<T> {
  onData(message: { data: T }): void;
  onError(error: unknown): void;
  onComplete(): void;
}

/** A subscription as a stream: pulled at leisure, ended by the server, the signal, or `return()`. */
async function* streamOf<T>(
  subscribe: (handlers: Handlers<T>) => { unsubscribe(): void },
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const waiting: T[] = [];
  let end: { error: unknown } | 'complete' | null = null;
  let wake = Promise.withResolvers<void>();
  const subscription = subscribe({
    onData: ({ data }) => (waiting.push(data), wake.resolve()),
    onError: (error) => ((end ??= { error }), wake.resolve()),
    onComplete: () => ((end ??= 'complete'), wake.resolve()),
  });
  const onAbort = (): void => ((end ??= 'complete'), wake.resolve());
  signal?.addEventListener('abort', onAbort);
  try {
    if (signal?.aborted) return;
    while (true) {
      yield* waiting.splice(0);
      if (waiting.length > 0) continue;
      const ended = end as { error: unknown } | 'complete' | null;
      if (ended === 'complete') return;
      if (ended !== null) throw errorOf(ended.error);
      await wake.promise;
      wake = Promise.withResolvers<void>();
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    subscription.unsubscribe();
  }
}
