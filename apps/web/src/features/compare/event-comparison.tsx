'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { compareState } from '../../lib/query.ts';
import { Picture } from '../../ui/picture.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { FactGrid } from '../events/fact-grid.tsx';
import { DotPlot } from '../pictures/dot-plot.tsx';
import { groupsOf } from '../pictures/figure-dots.ts';
import { FiguresTable, figuresCsv } from '../pictures/figures-table.tsx';
import { narrowed, shownSources } from './narrowed.ts';
import { Pairs } from './pairs.tsx';
import { SourcePins } from './source-pins.tsx';

/** What the sources of one event tell alike and otherwise, and why some of it is no contradiction. */
export function EventComparison({ id }: { id: string }) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const [{ src, copies }, set] = useQueryStates({ src: compareState.src, copies: compareState.copies });
  const event = useQuery(trpc.event.get.queryOptions({ id }));
  const { data, error, refetch } = useQuery(trpc.event.compare.queryOptions({ id }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const sources = shownSources(data.sources, { pinned: src, withCopies: copies });
  const shown = narrowed(data, sources);
  const outlets = Object.fromEntries(
    data.sources.map(({ id: sourceId, outlet, title }) => [sourceId, outlet ?? title ?? m.source.untitled]),
  );
  const drawn = groupsOf(shown.figures).filter(({ figures }) => figures.length > 1);
  return (
    <article className="mt-4">
      <p className="no-print flex gap-4 text-note">
        <Link href="/compare" prefetch={false} className="link">
          {m.compare.back}
        </Link>
        <Link href={`/events/${id}`} prefetch={false} className="link">
          {m.compare.event}
        </Link>
      </p>
      <h2 className="mt-1 font-serif text-title font-semibold">{event.data ? p.eventTitle(event.data.row) : null}</h2>
      <SourcePins
        sources={data.sources}
        pinned={src}
        withCopies={copies}
        pin={(ids) => void set({ src: ids.length === 0 ? null : [...ids] })}
        setCopies={(isOn) => void set({ copies: isOn ? true : null })}
      />
      {sources.length < 2 ? <output className="block py-4 text-muted">{m.compare.tooFew}</output> : null}
      <Part title={m.compare.grid}>
        <FactGrid compared={shown} />
      </Part>
      <Part title={m.compare.figures}>
        {shown.figures.length === 0 ? (
          <p className="text-muted">{m.compare.noFigures}</p>
        ) : (
          <div className="space-y-8">
            {drawn.map((group) => (
              <DotPlot key={group.key} group={group} outlets={outlets} />
            ))}
            <Picture
              title={m.compare.figures}
              name="figures"
              csv={() => figuresCsv(shown.figures, outlets, { m, p })}
              table={
                <FiguresTable figures={groupsOf(shown.figures).flatMap(({ figures }) => figures)} outlets={outlets} />
              }
            />
          </div>
        )}
      </Part>
      <Part title={m.compare.pairs}>
        <Pairs compared={shown} />
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-8 border-t border-hairline pt-4">
      <h3 className="mb-3 text-words font-semibold">{title}</h3>
      {children}
    </section>
  );
}
