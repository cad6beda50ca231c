'use client';

import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actorName } from '../../lib/actor-name.ts';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorRow } from '../../lib/rows.ts';

/** Actors looked for by name; one or several are chosen. */
export function ActorPick({
  label,
  without,
  chosen,
  onChange,
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
  const items = (data?.rows ?? []).filter(({ id }) => id !== without);
  return (
    <Combobox.Root
      items={items}
      multiple
      filter={null}
      value={[...chosen]}
      onValueChange={onChange}
      inputValue={text}
      onInputValueChange={setText}
      isItemEqualToValue={(a, b) => a.id === b.id}
      itemToStringLabel={(row: ActorRow) => actorName(row, language)}
    >
      <label className="block">
        <span className="field-label">{label}</span>
        <Combobox.Input className="control w-full" />
      </label>
      <Combobox.Chips className="mt-2 flex flex-wrap gap-2">
        {chosen.map((row) => (
          <Combobox.Chip key={row.id} className="control flex items-center gap-2 text-note">
            {actorName(row, language)}
            <Combobox.ChipRemove aria-label={m.curation.without(actorName(row, language))} className="min-w-[24px]">
              ×
            </Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-50">
          <Combobox.Popup className="max-h-[240px] w-[var(--anchor-width)] overflow-auto rounded border border-edge bg-paper">
            <Combobox.Empty className="px-3 text-note text-muted not-empty:py-2">{m.actor.empty}</Combobox.Empty>
            <Combobox.List>
              {(row: ActorRow) => (
                <Combobox.Item
                  key={row.id}
                  value={row}
                  className="flex min-h-[32px] items-center justify-between gap-3 px-3 data-highlighted:bg-raised data-selected:font-semibold"
                >
                  <span>{actorName(row, language)}</span>
                  <span className="num text-note text-muted">
                    {p.actorType(row.type)} · {m.actor.counts(row.by, row.about, row.to)}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
