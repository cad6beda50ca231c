'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';

/** A link to an event by its title, which is asked for here. */
export function EventLink({ id }: { id: string }) {
  const { m, p } = useWords();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.event.get.queryOptions({ id }));
  return (
    <Link href={`/events/${id}`} prefetch={false} className="link">
      {data ? p.eventTitle(data.row) : m.state.loading}
    </Link>
  );
}
