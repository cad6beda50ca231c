'use client';

import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventRow } from '../../lib/rows.ts';

/** Events looked for by their words; one or several are chosen. */
export function EventPick({
  label,
  without,
  most = 20,
  chosen,
  onChange,
}: {
  label: string;
  without: string;
  /** How many may be chosen; one more takes the place of the first. */
  most?: number;
  chosen: readonly EventRow[];
  onChange: (chosen: EventRow[]) => void;
}) {
  const { m, p } = useDeskWords();
  const [text, setText] = useState('');
  const { data } = useQuery(
    useTRPC().event.list.queryOptions(
      { q: text.trim(), limit: 20 },
      { placeholderData: keepPreviousData, retry: false },
    ),
  );
  const items = (data?.rows ?? []).filter(({ id }) => id !== without);
  return (
    <Combobox.Root
      items={items}
      multiple
      filter={null}
      value={[...chosen]}
      onValueChange={(rows: EventRow[]) => onChange(rows.slice(-most))}
      inputValue={text}
      onInputValueChange={setText}
      isItemEqualToValue={(a, b) => a.id === b.id}
      itemToStringLabel={(row: EventRow) => p.eventTitle(row)}
    >
      <label className="block">
        <span className="field-label">{label}</span>
        <Combobox.Input className="control w-full" />
      </label>
      <Combobox.Chips className="mt-2 flex flex-wrap gap-2">
        {chosen.map((row) => (
          <Combobox.Chip key={row.id} className="control flex items-center gap-2 text-note">
            {p.eventTitle(row)}
            <Combobox.ChipRemove aria-label={m.curation.without(p.eventTitle(row))} className="min-w-[24px]">
              ×
            </Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-50">
          <Combobox.Popup className="max-h-[240px] w-[var(--anchor-width)] overflow-auto rounded border border-edge bg-paper">
            <Combobox.Empty className="px-3 text-note text-muted not-empty:py-2">{m.event.none}</Combobox.Empty>
            <Combobox.List>
              {(row: EventRow) => (
                <Combobox.Item
                  key={row.id}
                  value={row}
                  className="flex min-h-[32px] items-center justify-between gap-3 px-3 py-1 data-highlighted:bg-raised data-selected:font-semibold"
                >
                  <span>{p.eventTitle({ ...row, time: null })}</span>
                  <span className="num shrink-0 text-note text-muted">
                    {row.time === null ? m.event.noDate : p.day(row.time)}
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
