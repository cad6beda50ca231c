'use client';

import dynamic from 'next/dynamic';
import { useWords } from '../../lib/language.tsx';
import type { Folded } from './fold-copies.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import { StatementList } from './statement-list.tsx';
import { useReadToEnd } from './use-read-to-end.ts';
import { useReadOn } from './use-read-on.ts';
import { usePicked } from './use-picked.ts';

// Without `ssr: false` the list around it would wait for it, and lose the focus.
const PickBar = dynamic(async () => (await import('./pick-bar.tsx')).PickBar, { ssr: false });

/** What an infinite query says about its pages. */
interface Pages {
  isPlaceholderData: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => Promise<{ hasNextPage: boolean; isError: boolean }>;
}

/** The rows with what can be done to them; more are read as their end comes near, or on pressing. */
export function Results({
  listed,
  found,
  read,
  total,
}: {
  listed: readonly Folded[];
  found: Pages;
  read: number;
  total: number;
}) {
  const { m } = useWords();
  const picked = usePicked(listed.map(({ row }) => row.id));
  const mayReadOn = found.hasNextPage && !found.isFetchingNextPage && !found.isFetchNextPageError;
  const isReadingAll = useReadToEnd(found);
  const end = useReadOn(mayReadOn, () => void found.fetchNextPage());
  return (
    <>
      <StatementList listed={listed} total={total} picked={picked} isOld={found.isPlaceholderData} />
      {read > 0 ? (
        <div ref={end} className="flex items-center gap-4 py-4 text-note text-muted">
          {found.hasNextPage ? <MoreButton found={found} /> : null}
          <span className="num">{m.search.shown(read, total)}</span>
          {isReadingAll ? <output>{m.search.readingAll}</output> : null}
        </div>
      ) : null}
      {picked.ids.length > 0 ? <PickBar picked={picked} /> : null}
    </>
  );
}
