import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type SharedTurns, createHostTurns } from './host-turns.ts';

/** What processes share, in one. */
function table(): SharedTurns & { freed: [string, number][] } {
  const freeAt = new Map<string, number>();
  const freed: [string, number][] = [];
  return {
    freed,
    take: (host, ms) => {
      const left = (freeAt.get(host) ?? 0) - performance.now();
      if (left > 0) return Promise.resolve(left);
      freeAt.set(host, performance.now() + ms);
      return Promise.resolve(0);
    },
    free: (host, ms) => {
      freeAt.set(host, performance.now() + ms);
      freed.push([host, ms]);
      return Promise.resolve();
    },
  };
}

const { signal } = new AbortController();

it('has a host for itself among all that read from it', async () => {
  const shared = table();
  const processes = [createHostTurns(shared), createHostTurns(shared), createHostTurns(shared)];
  let [open, most] = [0, 0];
  const request = async (): Promise<void> => {
    open += 1;
    most = Math.max(most, open);
    await wait(10);
    open -= 1;
  };
  await Promise.all(processes.map(async (turns) => await turns.take('fanal.example', 0, request, signal)));
  expect(most).toBe(1);
  await Promise.all(
    processes.map(async (turns, i) => await turns.take(`host-${i}.example`, 0, async () => await wait(1), signal)),
  );
  expect(shared.freed).toHaveLength(6);
});

it('lets go of a host when the request fails, and stops waiting when told to', async () => {
  const shared = table();
  const turns = createHostTurns(shared);
  const failing = turns.take('fanal.example', 7, () => Promise.reject(new Error('away')), signal);
  await expect(failing).rejects.toThrow('away');
  expect(shared.freed).toEqual([['fanal.example', 7]]);
  await shared.take('busy.example', 60_000);
  const stop = new AbortController();
  const waiting = turns.take('busy.example', 0, () => Promise.resolve(), stop.signal);
  stop.abort();
  await expect(waiting).rejects.toThrow();
});
