'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventRow } from '../../lib/rows.ts';
import { Pick } from './pick.tsx';

/** Events looked for by their words; one or several are chosen. */
export function EventPick({
  without,
  ...picking
}: {
  label: string;
  without: string;
  most?: number;
  chosen: readonly EventRow[];
  onChange: (chosen: EventRow[]) => void;
}) {
  const { m, p } = useDeskWords();
  const [text, setText] = useState('');
  const { data } = useQuery(
    useTRPC().event.list.queryOptions({ q: text.trim(), limit: 20 }, { placeholderData: keepPreviousData }),
  );
  return (
    <Pick
      {...picking}
      items={(data?.rows ?? []).filter(({ id }) => id !== without)}
      text={text}
      onText={setText}
      nameOf={(row) => p.eventTitle({ ...row, time: null })}
      hintOf={(row) => (row.time === null ? m.event.noDate : p.day(row.time))}
      empty={m.event.none}
    />
  );
}
