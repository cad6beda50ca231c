'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { EventRow } from '../../lib/rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { Time } from '../../ui/time.tsx';
import { StageName } from './stage-name.tsx';

/** An event in a list. */
export function EventItem({ row }: { row: EventRow }) {
  const { m, p } = useWords();
  return (
    <li className="statement">
      <Link href={`/events/${row.id}`} prefetch={false} data-row={row.id} className="statement-words words">
        {p.eventTitle({ ...row, time: null })}
      </Link>
      <p className="statement-meta">
        {row.time ? (
          <span className="font-semibold text-ink">
            <Time value={row.time} withBasis={false} />
          </span>
        ) : (
          <span>{m.event.noDate}</span>
        )}
        {row.stage && row.claim ? <StageName stage={row.stage} claim={row.claim} /> : null}
        {row.contested ? (
          <span className="inline-flex items-center gap-1 font-semibold text-disputes">
            <Icon name="flag" size={14} />
            {m.event.contested}
          </span>
        ) : null}
        <span className="num">
          {row.independentSources > 1 ? m.event.sources(row.independentSources) : m.event.single}
        </span>
        <span className="num">{m.source.statements(row.statements)}</span>
      </p>
    </li>
  );
}
