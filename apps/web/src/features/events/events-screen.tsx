'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { eventPages } from '../../lib/pages.ts';
import { EVENT_SORTS, PAGE_SIZE, eventsState } from '../../lib/query.ts';
import { ListTitle, RowList } from '../../ui/list-screen.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { EventItem } from './event-item.tsx';

/** All events that a query finds: first what several sources speak of, or the newest. */
export function EventsScreen() {
  const { m } = useWords();
  const [{ q, sort }, set] = useQueryStates(eventsState, { history: 'push' });
  const found = useInfiniteQuery(eventPages(useTRPCClient(), { q, sort, limit: PAGE_SIZE }));
  const total = found.data?.pages[0]?.total;
  return (
    <div className="max-w-[880px]">
      <ListTitle title={m.event.title} count={total === undefined ? null : m.event.list(total)} />
      <div className="flex justify-end pt-2">
        <SortSelect sorts={EVENT_SORTS} names={m.event.sorts} value={sort} onChange={(to) => void set({ sort: to })} />
      </div>
      <RowList
        found={found}
        label={m.event.title}
        empty={m.event.none}
        render={(row) => <EventItem key={row.id} row={row} />}
      />
    </div>
  );
}
