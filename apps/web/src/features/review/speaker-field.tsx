'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { Draft } from './draft.ts';

/** Who spoke: a known actor by completion, or any other name. */
export function SpeakerField({
  speaker,
  onChange,
}: {
  speaker: Draft['speaker'];
  onChange: (speaker: Draft['speaker']) => void;
}) {
  const { m } = useDeskWords();
  const trpc = useTRPC();
  const text = speaker.name ?? '';
  const asked = text.trim();
  const { data = [] } = useQuery(
    trpc.statement.complete.queryOptions(
      { field: 'by', text: asked },
      { enabled: asked !== '', placeholderData: keepPreviousData },
    ),
  );
  const items = asked === '' ? [] : data;
  const named = (name: string) => {
    const known = items.find(({ label }) => label === name);
    onChange({ ...speaker, name: name.trim() === '' ? null : name, actorId: known?.value ?? null });
  };
  return (
    <Autocomplete.Root
      items={items}
      mode="none"
      itemToStringValue={(item: (typeof items)[number]) => item.label}
      value={text}
      onValueChange={named}
    >
      <label className="block">
        <span className="field-label">{m.review.name}</span>
        <Autocomplete.Input className="control w-full" aria-describedby="speaker-hint" maxLength={300} />
      </label>
      <p id="speaker-hint" className="field-label mt-1">
        {m.review.nameHint}
      </p>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-50">
          <Autocomplete.Popup className="max-h-[240px] w-[var(--anchor-width)] overflow-auto rounded border border-edge bg-paper">
            <Autocomplete.Empty className="px-3 text-note text-muted not-empty:py-2">
              {m.review.noNames}
            </Autocomplete.Empty>
            <Autocomplete.List>
              {(item: (typeof items)[number]) => (
                <Autocomplete.Item
                  key={item.value}
                  value={item}
                  className="flex min-h-[32px] items-center justify-between gap-3 px-3 data-highlighted:bg-raised"
                >
                  <span>{item.label}</span>
                  <span className="num text-note text-muted">{m.source.statements(item.count)}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
