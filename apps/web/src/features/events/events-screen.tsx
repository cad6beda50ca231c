'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { eventPages } from '../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../lib/query.ts';
import { ListTitle, RowList } from '../../ui/list-screen.tsx';
import { EventItem } from './event-item.tsx';

/** All events that a query finds. */
export function EventsScreen() {
  const { m } = useWords();
  const [q] = useQueryState('q', urlState.q);
  const found = useInfiniteQuery(eventPages(useTRPCClient(), { q, limit: PAGE_SIZE }));
  const total = found.data?.pages[0]?.total;
  return (
    <div className="max-w-[880px]">
      <ListTitle title={m.event.title} count={total === undefined ? null : m.event.list(total)} />
      <RowList
        found={found}
        label={m.event.title}
        empty={m.event.none}
        render={(row) => <EventItem key={row.id} row={row} />}
      />
    </div>
  );
}
