'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryState } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { eventPages } from '../../lib/pages.ts';
import { PAGE_SIZE, urlState } from '../../lib/query.ts';
import { Flagged } from '../../ui/flagged.tsx';
import { RowList } from '../../ui/list-screen.tsx';

/** Events that can be compared: those that two independent sources speak of, the most told first. */
export function EventChoice() {
  const { m, p } = useDeskWords();
  const [q] = useQueryState('q', urlState.q);
  const pages = eventPages(useTRPCClient(), { q, sort: 'sources', limit: PAGE_SIZE });
  const found = useInfiniteQuery(pages);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const isNone = found.data !== undefined && !rows.some(isComparable);
  return (
    <>
      <p className="mt-4 text-muted">{isNone ? m.compare.minimum : m.compare.pick}</p>
      <RowList
        // Those that can be compared come first: behind the first that cannot, there is none.
        found={{ ...found, hasNextPage: found.hasNextPage && rows.every(isComparable) }}
        label={m.compare.kinds.event}
        empty={null}
        render={(row) =>
          isComparable(row) ? (
            <li key={row.id} className="statement">
              <Link href={`/compare?ev=${row.id}`} prefetch={false} data-row={row.id} className="statement-words words">
                {p.eventTitle(row)}
              </Link>
              <p className="statement-meta">
                <span className="num text-ink">{m.event.sources(row.independentSources)}</span>
                {row.contested ? <Flagged>{m.event.contested}</Flagged> : null}
              </p>
            </li>
          ) : null
        }
      />
    </>
  );
}

const isComparable = ({ independentSources }: { independentSources: number }): boolean => independentSources > 1;
