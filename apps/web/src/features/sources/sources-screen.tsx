'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryState } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { sourcePages } from '../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../lib/query.ts';
import type { SourceRow } from '../../lib/rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { ListTitle, RowList } from '../../ui/list-screen.tsx';
import { Time } from '../../ui/time.tsx';

/** All sources, and the door through which new ones come. */
export function SourcesScreen() {
  const { m } = useWords();
  const [q] = useQueryState('q', urlState.q);
  const found = useInfiniteQuery(sourcePages(useTRPCClient(), { q, limit: PAGE_SIZE }));
  const total = found.data?.pages[0]?.total;
  return (
    <div className="max-w-[880px]">
      <ListTitle title={m.source.title} count={total === undefined ? null : m.source.list(total)} />
      <p className="no-print my-4">
        <Link href="/ops#add" prefetch={false} className="control inline-flex items-center gap-2">
          <Icon name="plus" size={16} />
          {m.add.title}
        </Link>
      </p>
      <RowList
        found={found}
        label={m.source.title}
        empty={m.state.empty}
        render={(row) => <SourceItem key={row.id} row={row} />}
      />
    </div>
  );
}

function SourceItem({ row }: { row: SourceRow }) {
  const { m, p } = useWords();
  return (
    <li className="statement">
      <Link
        href={`/sources/${row.id}`}
        prefetch={false}
        data-row={row.id}
        className="statement-words words"
        lang={row.language}
      >
        {row.title ?? m.source.untitled}
      </Link>
      <p className="statement-meta">
        <span className="font-semibold text-ink">{row.outlet ?? m.source.noOutlet}</span>
        {row.published ? <Time value={row.published} isDay /> : <span>{m.source.publishedUnknown}</span>}
        <span>{p.languageName(row.language)}</span>
        <span className="num">{m.source.statements(row.statements)}</span>
        <span className="num">{m.source.events(row.events)}</span>
        {row.copies > 1 ? <span className="num">{m.source.copies(row.copies)}</span> : null}
      </p>
    </li>
  );
}
