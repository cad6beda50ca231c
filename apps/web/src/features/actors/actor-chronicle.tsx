'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTRPCClient } from '../../lib/client.tsx';
import { timelinePages } from '../../lib/pages.ts';
import { PAGE_SIZE } from '../../lib/query.ts';
import { RowList } from '../../ui/list-screen.tsx';
import { TimelineItem } from '../events/timeline-item.tsx';

/** Statements that a query finds, earliest first, each with the stages of events that it claims. */
export function ActorChronicle({ q, label, empty }: { q: string; label: string; empty: string }) {
  const found = useInfiniteQuery(timelinePages(useTRPCClient(), { q, limit: PAGE_SIZE }));
  return (
    <RowList
      found={found}
      label={label}
      empty={empty}
      render={(entry) => <TimelineItem key={entry.id} entry={entry} />}
    />
  );
}
