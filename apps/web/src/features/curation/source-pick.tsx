'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { SourceRow } from '../../lib/rows.ts';
import { Pick } from './pick.tsx';

/** Sources looked for by their words; one is chosen. */
export function SourcePick({
  without,
  ...picking
}: {
  label: string;
  without: string;
  chosen: readonly SourceRow[];
  onChange: (chosen: SourceRow[]) => void;
}) {
  const { m, p } = useDeskWords();
  const [text, setText] = useState('');
  const { data } = useQuery(
    useTRPC().source.list.queryOptions({ q: text.trim(), limit: 20 }, { placeholderData: keepPreviousData }),
  );
  return (
    <Pick
      {...picking}
      most={1}
      items={(data?.rows ?? []).filter(({ id }) => id !== without)}
      text={text}
      onText={setText}
      nameOf={(row) => row.title ?? m.source.untitled}
      hintOf={(row) => [row.outlet, row.published ? p.day(row.published) : null].filter(Boolean).join(' · ')}
      empty={m.state.empty}
    />
  );
}
