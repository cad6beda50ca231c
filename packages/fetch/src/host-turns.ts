import { setTimeout as wait } from 'node:timers/promises';

/** One request at a time for each host, and a pause between two. */
export interface HostTurns {
  /** Waits for the turn of a request, runs it, and lets nobody begin for `pauseMs` after its end. */
  take<T>(host: string, pauseMs: number, request: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Nobody asks this host before so many milliseconds have passed. */
  defer(host: string, ms: number): Promise<void>;
}

/** Who has which host, among all processes. */
export interface SharedTurns {
  /** Takes a host for so many milliseconds at most: 0 when it is taken, else the milliseconds after which to ask again. */
  take(host: string, ms: number): Promise<number>;
  /** Lets go of it; it is left alone for so many milliseconds. */
  free(host: string, ms: number): Promise<void>;
}

/** The host of a process that was killed is free after that; one that waits for an answer says so again and again. */
const HELD_MS = 5_000;
const RENEW_MS = HELD_MS / 3;
/** Whoever has a host may let go of it at any moment. */
const ASK_AGAIN_MS = 500;

interface Host {
  last: Promise<unknown>;
  /** Milliseconds of `performance.now()`. */
  freeAt: number;
}

export function createHostTurns(shared: SharedTurns | null = null): HostTurns {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), freeAt: 0 };
    hosts.set(name, host);
    return host;
  };
  async function takeShared(name: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      const ms = (await shared?.take(name, HELD_MS)) ?? 0;
      if (ms === 0) return;
      await wait(Math.min(ms, ASK_AGAIN_MS), undefined, { signal });
    }
  }
  const renew = (name: string): void => void shared?.free(name, HELD_MS).catch(() => undefined);
  return {
    async take(name, pauseMs, request, signal) {
      const host = hostOf(name);
      const own = host.last.then(async () => {
        await wait(Math.max(0, host.freeAt - performance.now()), undefined, { signal });
        await takeShared(name, signal);
        const renewing = shared && setInterval(() => renew(name), RENEW_MS).unref();
        try {
          return await request();
        } finally {
          if (renewing) clearInterval(renewing);
          host.freeAt = Math.max(host.freeAt, performance.now() + pauseMs);
          await shared?.free(name, pauseMs).catch(() => undefined);
        }
      });
      host.last = own.catch(() => undefined);
      return await own;
    },
    async defer(name, ms) {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, performance.now() + ms);
      await shared?.free(name, ms);
    },
  };
}
