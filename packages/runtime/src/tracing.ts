import { DixitError } from '@dixit/model';

/** Tells a collector what this process did and how long that took: names, numbers and codes, no word of an article. */
export interface Tracing {
  /** Something begins; what it gives back is called with how it ended: `OK`, or a code. */
  begin(name: string): (outcome: string) => void;
  /** Sends what is not sent yet; a collector that is away is not waited for. */
  close(): Promise<void>;
}

export const NO_TRACING: Tracing = { begin: () => () => undefined, close: () => Promise.resolve() };

/** `endpoint`: of a collector that takes OTLP over HTTP, without `/v1/traces`. Null loads nothing and sends nothing. */
export async function openTracing(endpoint: string | null, version: string): Promise<Tracing> {
  if (endpoint === null) return NO_TRACING;
  return (await import('./tracing-otlp.ts')).openOtlp(endpoint, version);
}

/** Tells of a piece of work, and of how it ended. */
export async function traced<T>(tracing: Tracing, name: string, work: () => Promise<T>): Promise<T> {
  const end = tracing.begin(name);
  try {
    const done = await work();
    end('OK');
    return done;
  } catch (error) {
    end(error instanceof DixitError ? error.code : 'INTERNAL');
    throw error;
  }
}
