'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { orphanPages } from '../../lib/pages.ts';
import { NOBODY } from '../../lib/query.ts';
import type { Orphan } from '../../lib/rows.ts';
import { Allowed } from '../../lib/session.tsx';
import { RowList } from '../../ui/list-screen.tsx';
import { useSteps } from '../curation/use-steps.ts';

/** What people said of something that can no longer be found, with the words it was about: kept, and moved to no others. */
export function OrphansView() {
  const { m } = useDeskWords();
  const found = useInfiniteQuery(orphanPages(useTRPCClient()));
  return (
    <>
      <p className="mt-4 max-w-[70ch] text-muted">{m.review.orphansHint}</p>
      <RowList
        found={found}
        label={m.review.views.orphans}
        empty={m.review.noOrphans}
        render={(orphan) => <OrphanItem key={orphan.slot} orphan={orphan} />}
      />
    </>
  );
}

function OrphanItem({ orphan: { slot, kind, subjectId, words, sourceId, by, at, entry } }: { orphan: Orphan }) {
  const { m, p } = useDeskWords();
  const steps = useSteps();
  const isKnown = (name: string): name is keyof typeof m.review.orphanKinds => name in m.review.orphanKinds;
  return (
    <li data-orphan={slot} className="border-b border-hairline py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{isKnown(kind) ? m.review.orphanKinds[kind] : m.review.orphanKinds.other}</span>
        <code className="font-mono text-note text-muted">{subjectId}</code>
        {entry === null ? null : (
          <Allowed to="editor">
            <button
              type="button"
              disabled={steps.isPending}
              className="link ml-auto min-h-[24px] text-note"
              onClick={() => steps.undo(entry)}
            >
              {m.review.undo}
            </button>
          </Allowed>
        )}
      </p>
      {words === null ? null : <p className="words">{p.quoted(words)}</p>}
      <p className="num flex flex-wrap gap-x-2 text-note text-muted">
        {by === null ? null : <span>{by === NOBODY ? m.review.you : by}</span>}
        {at === null ? null : <span>{p.date(at)}</span>}
        {sourceId === null ? null : (
          <Link href={`/sources/${sourceId}`} prefetch={false} className="link">
            {m.log.subjects.so}
          </Link>
        )}
      </p>
      {steps.failed === null ? null : (
        <p role="alert" className="text-disputes">
          {steps.failed.message}
        </p>
      )}
    </li>
  );
}
