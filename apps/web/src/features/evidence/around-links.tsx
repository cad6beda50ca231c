'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import { aroundQuery } from './around-query.ts';

const DAYS = [1, 7, 30] as const;

/** What else was said some days before and after. */
export function AroundLinks({
  id,
  time,
}: {
  id: string;
  time: { start?: string | null; end?: string | null; instant?: string | null } | null;
}) {
  const { m } = useWords();
  if (time === null || aroundQuery(time, 1) === null) return null;
  return (
    <nav aria-label={m.drawer.around} className="my-5">
      <p className="field-label mb-1">{m.drawer.around}</p>
      <ul className="flex flex-wrap gap-2">
        {DAYS.map((days) => (
          <li key={days}>
            <Link
              href={`/?${new URLSearchParams({ q: aroundQuery(time, days) ?? '', sort: 'oldest', sel: id })}`}
              prefetch={false}
              className="control inline-block"
            >
              {m.drawer.days(days)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
