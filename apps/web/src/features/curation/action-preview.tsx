'use client';

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Failure } from '../../ui/states.tsx';
import type { Action } from './use-act.ts';

/** What an action would touch, before it is done. */
export function ActionPreview({ action }: { action: Action | null }) {
  const { m } = useDeskWords();
  const asked = useDeferredValue(action);
  const { data, error, refetch } = useQuery(
    useTRPC().review.preview.queryOptions(asked === null ? skipToken : { action: asked }, {
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <output className="block min-h-[24px] text-note text-muted" data-preview={data?.statements}>
      {asked === null || !data
        ? m.curation.noPreview
        : asked.do === 'statement.add'
          ? m.curation.missed.adds
          : m.curation.touches(data.statements, data.sources)}
    </output>
  );
}
