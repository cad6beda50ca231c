'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { type FormEvent } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { opsState } from '../../lib/query.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { FeedView } from './feed-view.tsx';
import { Field, fieldOf } from './field.tsx';
import { Opml } from './opml.tsx';

/** Feeds that are followed: their new articles come in by themselves. */
export function Feeds() {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [, setJob] = useQueryState('job', opsState.job);
  const feeds = useQuery(trpc.feed.list.queryOptions({ limit: 500 }));
  const renew = () => void cache.invalidateQueries({ queryKey: trpc.feed.list.queryKey() });
  const add = useMutation(trpc.feed.add.mutationOptions({ onSuccess: renew }));
  const run = useMutation(
    trpc.feed.run.mutationOptions({
      onSuccess: ({ job }) => {
        renew();
        if (job) void setJob(job.id);
        void cache.invalidateQueries({ queryKey: ['job.list'] });
      },
    }),
  );
  const follow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const url = fieldOf(new FormData(event.currentTarget), 'feed');
    if (url !== undefined) add.mutate({ url });
  };
  const idle = run.data && run.data.job === null ? run.data : null;
  return (
    <section aria-label={m.ops.feeds} className="mt-8 border-t border-hairline pt-4">
      <h2 className="mb-2 text-words font-semibold">{m.ops.feeds}</h2>
      <Allowed to="editor">
        <form onSubmit={follow} className="no-print flex max-w-[620px] flex-wrap items-end gap-2">
          <Field name="feed" type="url" label={m.ops.feedAddress} placeholder="https://" isRequired />
          <button type="submit" className="control shrink-0" disabled={add.isPending}>
            {add.isPending ? m.ops.following : m.ops.follow}
          </button>
        </form>
        <Opml hasFeeds={(feeds.data?.rows.length ?? 0) > 0} renew={renew} />
      </Allowed>
      {add.data?.isNew === false ? <output className="block py-2">{m.ops.known}</output> : null}
      {[add.error, run.error].map((error) =>
        error ? (
          <Failure key={error.message} error={error} retry={() => (add.error ? add.reset() : run.reset())} />
        ) : null,
      )}
      {feeds.error ? <Failure error={feeds.error} retry={() => void feeds.refetch()} /> : null}
      {feeds.isPending ? <Skeleton rows={1} /> : null}
      {feeds.data?.rows.length === 0 ? <p className="py-3 text-muted">{m.ops.noFeeds}</p> : null}
      <ul className="mt-2">
        {feeds.data?.rows.map((feed) => (
          <FeedView key={feed.url} feed={feed} read={() => run.mutate({ urls: [feed.url] })} renew={renew} />
        ))}
      </ul>
      {feeds.data && feeds.data.rows.length > 0 ? (
        <Allowed to="editor">
          <button
            type="button"
            className="control no-print mt-3"
            disabled={run.isPending}
            onClick={() => run.mutate({})}
          >
            {m.ops.readAll}
          </button>
        </Allowed>
      ) : null}
      {idle ? (
        <output className="ml-3">
          {idle.nextReadAt === null ? m.ops.nothingDueEver : m.ops.nothingDue(p.date(idle.nextReadAt))}
        </output>
      ) : null}
    </section>
  );
}
