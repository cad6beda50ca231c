'use client';

import { useWords } from '../lib/language.tsx';

/** Reads the next rows of a list. */
export function MoreButton({ found }: { found: { isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const { m } = useWords();
  return (
    <button
      type="button"
      data-key="more"
      className="control text-body text-ink"
      disabled={found.isFetchingNextPage}
      onClick={() => void found.fetchNextPage()}
    >
      {found.isFetchingNextPage ? m.search.moreLoading : m.search.more}
    </button>
  );
}
