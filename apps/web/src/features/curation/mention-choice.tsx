'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { excerptsBySpan } from '../../lib/excerpts.ts';
import type { EventView } from '../../lib/rows.ts';
import { Excerpt } from '../../ui/excerpt.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';

/** What a single document says of an event. */
export interface Mention {
  sourceId: string;
  mention: string;
}

/** Every place that speaks of an event, in its sentence; some are chosen. */
export function MentionChoice({
  view: { event, sources },
  chosen,
  onChange,
}: {
  view: EventView;
  chosen: readonly Mention[];
  onChange: (chosen: Mention[]) => void;
}) {
  const { m } = useDeskWords();
  const { data, error, refetch } = useQuery(useTRPC().event.get.queryOptions({ id: event.id, mentions: true }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={1} />;
  const excerptOf = excerptsBySpan(data.excerpts);
  const outletOf = (id: string): string => {
    const source = sources.find((each) => each.id === id);
    return source?.outlet ?? source?.title ?? m.source.untitled;
  };
  return (
    <fieldset className="max-h-[280px] overflow-auto">
      <legend className="field-label">{m.curation.mentions}</legend>
      {data.event.mentions.map(({ sourceId, key, span }) => {
        const isChosen = chosen.some((each) => each.sourceId === sourceId && each.mention === key);
        const others = chosen.filter((each) => each.sourceId !== sourceId || each.mention !== key);
        return (
          <label key={`${sourceId} ${key}`} className="flex items-baseline gap-2 border-b border-hairline py-2">
            <input
              type="checkbox"
              checked={isChosen}
              onChange={() => onChange(isChosen ? others : [...others, { sourceId, mention: key }])}
            />
            <span className="min-w-0">
              <Excerpt excerpt={excerptOf({ sourceId, span })} text={key} />
              <span className="block text-note text-muted">{outletOf(sourceId)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
