import { setTimeout as wait } from 'node:timers/promises';

/** One request at a time for each host, and a pause between two. */
export interface HostTurns {
  /** Waits for the turn of a request, runs it, and lets nobody begin for `pauseMs` after its end. */
  take<T>(host: string, pauseMs: number, request: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Nobody asks this host before so many milliseconds have passed. */
  defer(host: string, ms: number): void;
}

interface Host {
  last: Promise<unknown>;
  /** Milliseconds of `performance.now()`. */
  freeAt: number;
}

export function createHostTurns(): HostTurns {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), freeAt: 0 };
    hosts.set(name, host);
    return host;
  };
  return {
    async take(name, pauseMs, request, signal) {
      const host = hostOf(name);
      const own = host.last.then(async () => {
        await wait(Math.max(0, host.freeAt - performance.now()), undefined, { signal });
        try {
          return await request();
        } finally {
          host.freeAt = Math.max(host.freeAt, performance.now() + pauseMs);
        }
      });
      host.last = own.catch(() => undefined);
      return await own;
    },
    defer(name, ms) {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, performance.now() + ms);
    },
  };
}
