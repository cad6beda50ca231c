'use client';

import Link from 'next/link';
import { useDeskWords } from '../../lib/desk-words.ts';
import { reviewAddress } from '../../lib/query.ts';

const PLACES = {
  st: reviewAddress,
  so: (id: string) => `/sources/${id}`,
  ev: (id: string) => `/events/${id}`,
  ac: (id: string) => `/actors/${id}`,
} as const;

/** What a step was done to, by its kind, and the way there. */
export function SubjectLink({ id }: { id: string }) {
  const { m } = useDeskWords();
  const kind = id.slice(0, 2);
  const isKnown = (name: string): name is keyof typeof PLACES => name in PLACES;
  if (!isKnown(kind)) return <code className="font-mono text-note text-muted">{id}</code>;
  return (
    <Link href={PLACES[kind](id)} prefetch={false} className="link">
      {m.log.subjects[kind]} <code className="font-mono text-note">{id.slice(3, 9)}</code>
    </Link>
  );
}
