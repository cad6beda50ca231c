'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { useEffect } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { LAYERS, urlState } from '../../lib/query.ts';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { useSelection } from '../../ui/selection.tsx';
import { ReaderHeader } from './reader-header.tsx';
import { ReaderList } from './reader-list.tsx';
import { ReaderText } from './reader-text.tsx';
import { UpdatesNav } from './updates-nav.tsx';
import { useTarget } from './use-target.ts';

/** One source: its text with everything found in it, and the list of it beside. */
export function ReaderScreen({ id }: { id: string }) {
  const { m } = useWords();
  const trpc = useTRPC();
  const { data: view, error, refetch } = useQuery(trpc.source.get.queryOptions({ id }));
  const [layers, setLayers] = useQueryState('layer', urlState.layer);
  const [order] = useQueryState('order', urlState.order);
  const [selected] = useSelection();
  const target = useTarget();
  const isLoaded = view !== undefined;

  useEffect(() => {
    if (isLoaded && target) document.querySelector('[data-target]')?.scrollIntoView({ block: 'center' });
  }, [isLoaded, target]);
  useEffect(() => {
    if (!isLoaded || selected === null) return;
    const [mark] = document.querySelectorAll(`[data-statements~="${CSS.escape(selected)}"]`);
    const item = document.querySelector(`[data-item="${CSS.escape(selected)}"]`);
    // Where the list has no column of its own it stands below the text, and would take the words out of view.
    const list = item?.closest('.reader-list');
    if (list && getComputedStyle(list).overflowY === 'auto') item?.scrollIntoView({ block: 'nearest' });
    mark?.scrollIntoView({ block: 'nearest' });
  }, [isLoaded, selected]);

  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!view) return <Skeleton />;
  return (
    <div className="@container">
      <div className="gap-10 @4xl:grid @4xl:grid-cols-[minmax(0,560px)_minmax(220px,320px)]">
        <article className="min-w-0">
          <ReaderHeader view={view} />
          <fieldset className="no-print my-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-muted">
            <legend className="float-left mr-4 py-1">{m.source.layers}</legend>
            {LAYERS.map((layer) => (
              <label key={layer} className="flex min-h-[28px] items-center gap-1.5">
                <input
                  type="checkbox"
                  checked={layers.includes(layer)}
                  onChange={(event) =>
                    void setLayers(
                      LAYERS.filter((name) => (name === layer ? event.target.checked : layers.includes(name))),
                    )
                  }
                />
                {m.source.layerNames[layer]}
              </label>
            ))}
          </fieldset>
          <UpdatesNav blocks={view.source.blocks} />
          <ReaderText view={view} layers={layers} selected={selected} target={target} isInTime={order === 'time'} />
        </article>
        <ReaderList view={view} selected={selected} />
      </div>
    </div>
  );
}
