'use client';

import { Popover } from '@base-ui/react/popover';
import { type FormEvent, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { useMe } from '../../lib/session.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAssign } from './use-assign.ts';

/** Whose a statement is to decide: one's own, somebody else's by name, or nobody's in particular. */
export function GiveForm({ id, assignedTo }: { id: string; assignedTo: string | null }) {
  const { m } = useDeskWords();
  const me = useMe();
  const assign = useAssign();
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(false);
  const give = (to: string | null) => {
    setOpen(false);
    setName('');
    void assign(id, to);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') give(name.trim());
  };
  const isMine = assignedTo === me;
  return (
    <>
      <button type="button" data-key="take" className="control" onClick={() => give(isMine ? null : me)}>
        {isMine ? m.review.giveBack : m.review.take}
        <kbd aria-hidden="true" className="ml-2 font-mono text-note max-sm:hidden">
          i
        </kbd>
      </button>
      <Popover.Root open={isOpen} onOpenChange={setOpen}>
        <Popover.Trigger data-key="give" className="control">
          {m.review.give}
          <kbd aria-hidden="true" className="ml-2 font-mono text-note max-sm:hidden">
            w
          </kbd>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={4} align="start" className="z-40">
            <Popover.Popup className="menu w-[280px] p-3">
              <Popover.Title className="sr-only">{m.review.give}</Popover.Title>
              <form onSubmit={onSubmit} className="flex items-end gap-2">
                <TextField
                  label={m.review.giveTo}
                  value={name}
                  most={120}
                  onChange={setName}
                  className="min-w-0 flex-1"
                />
                <button type="submit" className="control" disabled={name.trim() === ''}>
                  {m.review.giveShort}
                </button>
              </form>
              {assignedTo === null ? null : (
                <button type="button" className="link mt-2 min-h-[24px] text-note" onClick={() => give(null)}>
                  {m.review.giveBack}
                </button>
              )}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}
