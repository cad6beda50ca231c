'use client';

import { Combobox } from '@base-ui/react/combobox';
import { useDeskWords } from '../../lib/desk-words.ts';

/** Things looked for by their words; one or several are chosen. */
export function Pick<T extends { id: string }>({
  label,
  items,
  text,
  onText,
  nameOf,
  hintOf,
  empty,
  most = 20,
  chosen,
  onChange,
}: {
  label: string;
  items: readonly T[];
  /** What is looked for. */
  text: string;
  onText: (text: string) => void;
  nameOf: (row: T) => string;
  hintOf: (row: T) => string;
  /** Said where nothing fits. */
  empty: string;
  /** How many may be chosen; one more takes the place of the first. */
  most?: number;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  const { m } = useDeskWords();
  return (
    <Combobox.Root
      items={items}
      multiple
      filter={null}
      value={[...chosen]}
      onValueChange={(rows: T[]) => onChange(rows.slice(-most))}
      inputValue={text}
      onInputValueChange={onText}
      isItemEqualToValue={(a, b) => a.id === b.id}
      itemToStringLabel={nameOf}
    >
      <label className="block">
        <span className="field-label">{label}</span>
        <Combobox.Input className="control w-full" />
      </label>
      <Combobox.Chips className="mt-2 flex flex-wrap gap-2">
        {chosen.map((row) => (
          <Combobox.Chip key={row.id} className="control flex items-center gap-2 text-note">
            {nameOf(row)}
            <Combobox.ChipRemove aria-label={m.curation.without(nameOf(row))} className="min-w-[24px]">
              ×
            </Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-50">
          <Combobox.Popup className="max-h-[240px] w-[var(--anchor-width)] overflow-auto rounded border border-edge bg-paper">
            <Combobox.Empty className="px-3 text-note text-muted not-empty:py-2">{empty}</Combobox.Empty>
            <Combobox.List>
              {(row: T) => (
                <Combobox.Item
                  key={row.id}
                  value={row}
                  className="flex min-h-[32px] items-center justify-between gap-3 px-3 py-1 data-highlighted:bg-raised data-selected:font-semibold"
                >
                  <span>{nameOf(row)}</span>
                  <span className="num shrink-0 text-note text-muted">{hintOf(row)}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
