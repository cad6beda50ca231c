'use client';

import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { Allowed } from '../../lib/session.tsx';
import { SavedList } from './saved-list.tsx';
import { type StatementSort, useKept } from './use-kept.ts';
import { TextField } from '../../ui/text-field.tsx';

/** What can be kept of a search: its question under a name, or its answer as it is now. */
export function KeepPanel({ q, sort, count }: { q: string; sort: StatementSort; count: number }) {
  const { m } = useWords();
  const { save, freeze } = useKept();
  const [isOpen, setOpen] = useState(true);
  const [name, setName] = useState('');
  const saved = useQuery(useTRPC().saved.list.queryOptions({}));
  const known = saved.data?.some((search) => search.name === name.trim()) ?? false;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void save({ name: name.trim(), query: q, sort });
    setName('');
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger data-key="keep" className="control">
        {m.kept.button}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className="z-40">
          <Popover.Popup className="menu w-[min(360px,calc(100vw-24px))] space-y-4 p-4!">
            <section>
              <Popover.Title className="mb-2 font-semibold">{m.kept.title}</Popover.Title>
              <SavedList searches={saved.data ?? []} onOpen={() => setOpen(false)} />
              <Allowed to="editor">
                <form onSubmit={onSubmit} className="mt-3 flex flex-wrap items-end gap-2">
                  <TextField
                    label={m.kept.name}
                    value={name}
                    most={120}
                    onChange={setName}
                    className="min-w-40 flex-1"
                  />
                  <button type="submit" className="control control-primary">
                    {m.kept.save}
                  </button>
                  <output className="w-full text-note text-muted empty:hidden">{known ? m.kept.replaces : ''}</output>
                </form>
              </Allowed>
            </section>
            <Allowed to="editor">
              <section className="border-t border-hairline pt-3">
                <h3 className="font-semibold">{m.kept.freezeTitle}</h3>
                <p className="mt-1 mb-2 text-note text-muted">{m.kept.freezeHint}</p>
                <button type="button" className="control" disabled={count === 0} onClick={() => void freeze(q, sort)}>
                  {m.kept.freeze(count)}
                </button>
              </section>
            </Allowed>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
