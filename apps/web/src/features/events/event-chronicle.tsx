'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { TimelineItem } from './timeline-item.tsx';

/** What was said and reported of an event, earliest first. */
export function EventChronicle({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(useTRPC().event.timeline.queryOptions({ id }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  return (
    <ol>
      {data.entries.map((entry) => (
        <TimelineItem key={`${entry.id}${entry.span?.start}`} entry={entry} />
      ))}
    </ol>
  );
}
