'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { SavedSearch } from '../../lib/rows.ts';
import { Allowed } from '../../lib/session.tsx';
import { Icon } from '../../ui/icon.tsx';
import { savedAddress, useKept } from './use-kept.ts';

/** Searches by name; each opens, each can be taken away. */
export function SavedList({ searches, onOpen }: { searches: readonly SavedSearch[]; onOpen: () => void }) {
  const { m } = useWords();
  const { remove } = useKept();
  if (searches.length === 0) return <p className="text-muted">{m.kept.none}</p>;
  return (
    <ul className="max-h-60 overflow-auto">
      {searches.map((search) => (
        <li key={search.name} className="flex items-center gap-2">
          <Link
            href={savedAddress(search)}
            prefetch={false}
            onClick={onOpen}
            className="min-h-[32px] min-w-0 flex-1 py-1"
          >
            <span className="link">{search.name}</span>{' '}
            <span className="font-mono text-note break-words text-muted">{search.query || m.kept.everything}</span>
          </Link>
          <Allowed to="editor">
            <button
              type="button"
              aria-label={m.kept.remove(search.name)}
              onClick={() => void remove(search)}
              className="flex size-8 shrink-0 items-center justify-center text-muted hover:text-disputes"
            >
              <Icon name="close" size={14} />
            </button>
          </Allowed>
        </li>
      ))}
    </ul>
  );
}
