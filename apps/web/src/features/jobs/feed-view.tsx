'use client';

import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { Feed } from '../../lib/rows.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure } from '../../ui/states.tsx';

/** Minutes between two readings that a person may choose. */
const INTERVALS = [15, 30, 60, 180, 720, 1440];

/** A feed: when it was read, what it gave, what went wrong, and what can be changed. */
export function FeedView({ feed, read, renew }: { feed: Feed; read: () => void; renew: () => void }) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const set = useMutation(trpc.feed.set.mutationOptions({ onSuccess: renew }));
  const remove = useMutation(trpc.feed.remove.mutationOptions({ onSuccess: renew }));
  const name = feed.title ?? feed.url;
  const fault = feed.lastError === null ? null : p.error(feed.lastError);
  const intervals = [...new Set([...INTERVALS, feed.every])].sort((a, b) => a - b);
  return (
    <li className="border-b border-hairline py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 grow">
          <p className="font-semibold break-words">{name}</p>
          <p className="num text-note text-muted">
            {[
              feed.lastReadAt === null ? m.ops.neverRead : m.ops.lastRead(p.date(feed.lastReadAt)),
              feed.isPaused ? m.ops.paused : m.ops.next(p.date(feed.nextReadAt)),
              m.ops.entries(feed.entries),
              feed.failures > 0 ? m.ops.failures(feed.failures) : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </div>
        <Allowed to="editor">
          <label className="flex items-center gap-2 text-note text-muted">
            {m.ops.every}
            <select
              className="control text-note text-ink"
              value={feed.every}
              onChange={(event) => set.mutate({ url: feed.url, every: Number(event.target.value) })}
            >
              {intervals.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {m.ops.minutes(minutes)}
                </option>
              ))}
            </select>
          </label>
          {(
            [
              [m.ops.readNow, read],
              [
                feed.isPaused ? m.ops.resume : m.ops.pause,
                () => set.mutate({ url: feed.url, isPaused: !feed.isPaused }),
              ],
              [m.ops.remove, () => remove.mutate({ url: feed.url })],
            ] as const
          ).map(([what, act]) => (
            <button key={what} type="button" aria-label={m.ops.act(what, name)} className="control" onClick={act}>
              {what}
            </button>
          ))}
        </Allowed>
      </div>
      {fault === null ? null : (
        <p className="mt-1 text-note text-disputes">
          {fault.message} <span className="text-muted">{fault.hint}</span>
        </p>
      )}
      {set.error ? <Failure error={set.error} retry={() => set.reset()} /> : null}
      {remove.error ? <Failure error={remove.error} retry={() => remove.reset()} /> : null}
    </li>
  );
}
