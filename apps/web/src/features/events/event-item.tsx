'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { EventRow } from '../../lib/rows.ts';
import { Flagged } from '../../ui/flagged.tsx';
import { Time } from '../../ui/time.tsx';
import { StageName } from './stage-name.tsx';

/** An event in a list: what, between whom and where, then when, how far it has come, and how many speak of it. */
export function EventItem({ row }: { row: EventRow }) {
  const { m, p } = useWords();
  const isShared = row.independentSources > 1;
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
        {row.contested ? <Flagged>{m.event.contested}</Flagged> : null}
        <span className={`num ${isShared ? 'text-ink' : ''}`}>
          {isShared ? m.event.sources(row.independentSources) : m.event.single}
        </span>
        {row.statements === 0 ? null : <span className="num">{m.source.statements(row.statements)}</span>}
      </p>
    </li>
  );
}
