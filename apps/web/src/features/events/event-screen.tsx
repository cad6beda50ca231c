'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Allowed } from '../../lib/session.tsx';
import { ChronicleButton, useChronicle } from '../../ui/chronicle-button.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { excerptsBySpan } from '../../lib/excerpts.ts';
import { Comparisons } from '../evidence/comparisons.tsx';
import { foldCopies } from '../search/fold-copies.ts';
import { StatementItem } from '../search/statement-item.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventChronicle } from './event-chronicle.tsx';
import { FactGrid } from './fact-grid.tsx';
import { StageTrack } from './stage-track.tsx';

const EventCuration = dynamic(async () => (await import('../curation/event-curation.tsx')).EventCuration, {
  ssr: false,
});
const Marks = dynamic(async () => (await import('../curation/marks.tsx')).Marks, { ssr: false });
const Swimlanes = dynamic(async () => (await import('../pictures/swimlanes.tsx')).Swimlanes, { ssr: false });

/** One event: what is claimed about it, by whom, and whether the sources agree. */
export function EventScreen({ id }: { id: string }) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const { data: view, error, refetch } = useQuery(trpc.event.get.queryOptions({ id }));
  const [isChronicle] = useChronicle();
  const compared = useQuery(trpc.event.compare.queryOptions({ id }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!view) return <Skeleton />;
  const outlets = Object.fromEntries(
    view.sources.map((source) => [source.id, source.outlet ?? source.title ?? m.source.untitled]),
  );
  return (
    <article className="max-w-[1080px]">
      <p className="no-print text-note">
        <Link href="/events" prefetch={false} className="link">
          {m.event.back}
        </Link>
      </p>
      <h1 className="mt-1 max-w-[42ch] font-serif text-title font-semibold">
        {p.eventTitle({ ...view.row, time: null, place: null })}
      </h1>
      <EventFacts view={view} outlets={outlets} />
      <div className="mt-4 flex flex-wrap items-start gap-x-10 gap-y-4">
        <div className="min-h-[56px]">
          <Allowed to="editor">
            <EventCuration view={view} />
          </Allowed>
        </div>
        <div className="min-h-[52px] max-w-[480px] min-w-[220px]">
          <Marks id={view.event.id} />
        </div>
      </div>
      <Part title={m.event.track}>
        <StageTrack claims={view.event.stages} outlets={outlets} excerptOf={excerptsBySpan(view.excerpts)} />
      </Part>
      <Part title={m.event.comparisons}>
        {view.comparisons.length === 0 ? (
          <p className="text-muted">{m.event.noComparisons}</p>
        ) : (
          <Comparisons comparisons={view.comparisons} sources={view.sources} excerpts={view.excerpts} />
        )}
      </Part>
      <Part title={m.event.grid}>
        {compared.error ? <Failure error={compared.error} retry={() => void compared.refetch()} /> : null}
        {compared.data ? <FactGrid compared={compared.data} /> : null}
      </Part>
      {view.statements.length < 2 ? null : (
        <Part title={m.picture.lanes}>
          <Swimlanes rows={view.statements} />
        </Part>
      )}
      <Part title={m.event.statements}>
        {view.statements.length === 0 ? <p className="text-muted">{m.event.noStatements}</p> : null}
        <ChronicleButton />
        {isChronicle ? (
          <EventChronicle id={id} />
        ) : (
          <ol>
            {foldCopies(view.statements).map(({ row, copies }) => (
              <StatementItem key={row.id} row={row} copies={copies} />
            ))}
          </ol>
        )}
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-8 border-t border-hairline pt-4">
      <h2 className="mb-3 text-words font-semibold">{title}</h2>
      {children}
    </section>
  );
}
