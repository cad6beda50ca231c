'use client';

import Link from 'next/link';
import { useDeskWords } from '../../lib/desk-words.ts';

/** To all that people did to one thing, where each step can be taken back and done again. */
export function HistoryLink({ id }: { id: string }) {
  const { m } = useDeskWords();
  return (
    <Link href={`/log?subject=${id}`} prefetch={false} className="link inline-flex min-h-[24px] items-center text-note">
      {m.log.ofThis}
    </Link>
  );
}
