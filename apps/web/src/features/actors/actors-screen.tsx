'use client';

import { actorName } from '../../lib/actor-name.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryState } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { actorPages } from '../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../lib/query.ts';
import { ListTitle, RowList } from '../../ui/list-screen.tsx';

/** Everybody and everything that speaks, is spoken to or of. */
export function ActorsScreen() {
  const { language, m, p } = useWords();
  const [q] = useQueryState('q', urlState.q);
  const found = useInfiniteQuery(actorPages(useTRPCClient(), { q, limit: PAGE_SIZE }));
  const total = found.data?.pages[0]?.total;
  return (
    <div className="max-w-[880px]">
      <ListTitle title={m.actor.title} count={total === undefined ? null : m.actor.list(total)} />
      <RowList
        found={found}
        label={m.actor.title}
        empty={m.actor.empty}
        render={(row) => (
          <li key={row.id} className="statement">
            <Link href={`/actors/${row.id}`} prefetch={false} data-row={row.id} className="statement-words words">
              {actorName(row, language)}
            </Link>
            <p className="statement-meta">
              <span>{p.actorType(row.type)}</span>
              {row.role === null ? null : <span>{row.role}</span>}
              <span className="num">{m.actor.counts(row.by, row.about, row.to)}</span>
              <span className="num">{m.source.events(row.events)}</span>
              <span className="num">{m.source.list(row.sources)}</span>
            </p>
          </li>
        )}
      />
    </div>
  );
}
