'use client';

import { errorOf } from '@dixit/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { TagCount } from '../../lib/rows.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast.ts';

const PLACES = [
  { noun: 'statement', path: '/' },
  { noun: 'source', path: '/sources' },
  { noun: 'event', path: '/events' },
  { noun: 'actor', path: '/actors' },
] as const;

/** Every tag, the most used first: how much of each kind carries it, and the list of that. */
export function TagList() {
  const { m } = useDeskWords();
  const { data, error, refetch } = useQuery(useTRPC().tag.list.queryOptions({}));
  return (
    <section aria-label={m.marks.allTags} className="mt-4">
      <h2 className="mb-2 text-words font-semibold">{m.marks.allTags}</h2>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton rows={1} /> : null}
      {data?.length === 0 ? <p className="text-muted">{m.marks.noTags}</p> : null}
      <ul>
        {data?.map((tag) => (
          <TagLine key={tag.tag} of={tag} />
        ))}
      </ul>
    </section>
  );
}

function TagLine({ of }: { of: TagCount }) {
  const { m } = useDeskWords();
  const q = `tag:"${of.tag}"`;
  const used = PLACES.filter(({ noun }) => of[noun] > 0);
  return (
    <li data-tag={of.tag} className="flex flex-wrap items-baseline gap-x-4 border-b border-hairline py-2">
      <span className="font-semibold">{of.tag}</span>
      {used.map(({ noun, path }) => (
        <Link key={noun} href={`${path}?q=${encodeURIComponent(q)}`} prefetch={false} className="link num">
          {m.marks.counts[noun](of[noun])}
        </Link>
      ))}
      <Allowed to="editor">
        <RenameTag tag={of.tag} />
      </Allowed>
    </li>
  );
}

/** Another word for a tag, wherever it is; a word that is taken makes one tag of two. */
function RenameTag({ tag }: { tag: string }) {
  const { m, p } = useDeskWords();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const [to, setTo] = useState(tag);
  const [failure, setFailure] = useState<string | null>(null);
  const rename = async () => {
    try {
      const entry = await client.tag.rename.mutate({ tag, to: to.trim() });
      const undo = async () => {
        await client.review.undo.mutate({ entry: entry.id });
        await cache.invalidateQueries();
      };
      notify({ text: m.marks.renamed(to.trim()), undo });
      await cache.invalidateQueries();
    } catch (error) {
      setFailure(p.error(errorOf(error).body).message);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    if (to.trim() !== '' && to.trim() !== tag) void rename();
  };
  return (
    <details className="no-print ml-auto text-note">
      <summary className="link min-h-[24px] cursor-pointer" aria-label={m.marks.renameTag(tag)}>
        {m.marks.rename}
      </summary>
      <form onSubmit={onSubmit} className="mt-1 flex items-end gap-2">
        <TextField label={m.marks.renameTag(tag)} value={to} most={60} onChange={setTo} />
        <button type="submit" className="control">
          {m.marks.keepName}
        </button>
      </form>
      {failure === null ? null : (
        <p role="alert" className="text-disputes">
          {failure}
        </p>
      )}
    </details>
  );
}
