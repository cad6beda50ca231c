'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { type Entry, type EntryGroup, useEntries } from './use-entries.ts';

/** Everything there is, by its name: type, choose with the arrows, Enter. */
export function Palette({ onClose, onReady }: { onClose: () => void; onReady: () => string }) {
  const { m } = useWords();
  const router = useRouter();
  const [text, setText] = useState('');
  const groups = useEntries(text);
  const take = ({ href, run }: Entry) => {
    onClose();
    // Once the focus is back where it was, for what a command opens.
    if (href === undefined) setTimeout(() => run?.(), 0);
    else router.push(href);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[color-mix(in_oklab,var(--ink)_32%,transparent)]" />
        <Dialog.Popup className="palette">
          <Dialog.Title className="sr-only">{m.palette.title}</Dialog.Title>
          <Autocomplete.Root
            open
            inline
            filter={null}
            items={groups.map(({ label, items }) => ({ value: label, items }))}
            itemToStringValue={(entry: Entry) => entry.label}
            autoHighlight="always"
            keepHighlight
            value={text}
            onValueChange={(value, { reason }) => (reason === 'item-press' ? undefined : setText(value))}
          >
            <Autocomplete.Input
              aria-label={m.palette.title}
              onFocus={() => setText((now) => now + onReady())}
              placeholder={m.palette.placeholder}
              className="h-12 w-full border-b border-hairline bg-transparent px-4 outline-none placeholder:text-muted"
            />
            <Dialog.Close className="sr-only">{m.palette.close}</Dialog.Close>
            <Autocomplete.Empty className="px-4 py-3 text-muted empty:hidden">{m.palette.none}</Autocomplete.Empty>
            <Autocomplete.List
              className="max-h-[56vh] overflow-auto overscroll-contain pb-2"
              aria-label={m.palette.title}
            >
              {(group: { value: string; items: EntryGroup['items'] }) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="px-4 pt-3 pb-1 text-note text-muted">
                    {group.value}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(entry: Entry) => (
                      <Autocomplete.Item
                        key={entry.id}
                        value={entry}
                        className="menu-item px-4!"
                        onClick={() => take(entry)}
                      >
                        <span className="min-w-0">{entry.label}</span>
                        <span className="text-right text-note text-muted">{entry.hint}</span>
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
