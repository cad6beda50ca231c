'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actorName } from '../../lib/actor-name.ts';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorRow } from '../../lib/rows.ts';
import { Pick } from './pick.tsx';

/** Actors looked for by name; one or several are chosen. */
export function ActorPick({
  without,
  ...picking
}: {
  label: string;
  without: string;
  chosen: readonly ActorRow[];
  onChange: (chosen: ActorRow[]) => void;
}) {
  const { language, m, p } = useDeskWords();
  const [text, setText] = useState('');
  const { data } = useQuery(
    useTRPC().actor.list.queryOptions({ q: text.trim(), limit: 20 }, { placeholderData: keepPreviousData }),
  );
  return (
    <Pick
      {...picking}
      items={(data?.rows ?? []).filter(({ id }) => id !== without)}
      text={text}
      onText={setText}
      nameOf={(row) => actorName(row, language)}
      hintOf={(row) => `${p.actorType(row.type)} · ${m.actor.counts(row.by, row.about, row.to)}`}
      empty={m.actor.empty}
    />
  );
}
