'use client';

import { errorOf } from '@dixit/client';
import type { RouterInputs } from '@dixit/client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import type { SavedSearch } from '../../lib/rows.ts';
import { notify } from '../../ui/toast.ts';

export type StatementSort = NonNullable<RouterInputs['snapshot']['freeze']['sort']>;

/** Where a saved search leads. */
export function savedAddress({ query, sort }: Pick<SavedSearch, 'query' | 'sort'>): string {
  const parameters = new URLSearchParams(query === '' ? {} : { q: query });
  if (sort !== 'newest') parameters.set('sort', sort);
  return parameters.size === 0 ? '/' : `/?${parameters}`;
}

/** Keeps searches and lists; a failure is told, what was removed can be brought back. */
export function useKept() {
  const { m, p } = useWords();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const trpc = useTRPC();
  const router = useRouter();
  const refresh = async () => await cache.invalidateQueries(trpc.saved.list.queryFilter());
  const telling = async (doing: () => Promise<void>): Promise<void> => {
    try {
      await doing();
    } catch (error) {
      notify({ text: m.pick.failed, detail: p.error(errorOf(error).body).message, isFailure: true });
    }
  };
  const save = async ({ name, query, sort }: Omit<SavedSearch, 'createdAt'>) =>
    await telling(async () => {
      await client.saved.save.mutate({ name, query, sort });
      await refresh();
      notify({ text: m.kept.saved(name) });
    });
  return {
    save,
    remove: async (search: SavedSearch) =>
      await telling(async () => {
        await client.saved.remove.mutate({ name: search.name });
        await refresh();
        notify({ text: m.kept.removed(search.name), undo: async () => await save(search) });
      }),
    freeze: async (q: string, sort: StatementSort) =>
      await telling(async () => {
        const { id } = await client.snapshot.freeze.mutate({ q, sort });
        router.push(`/?snap=${id}`);
      }),
  };
}
