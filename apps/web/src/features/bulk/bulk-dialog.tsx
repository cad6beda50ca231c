'use client';

import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { BulkSelection } from './bulk-button.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import { type BulkDo, useBulk } from './use-bulk.ts';

const DOES = ['accept', 'reject', 'clear', 'tag', 'untag'] as const;

/** One step of the log for many statements: what is to be done, what it would change, and why. */
export function BulkDialog({ selection, close }: { selection: BulkSelection; close: () => void }) {
  const { m } = useDeskWords();
  const [what, setWhat] = useState<(typeof DOES)[number]>('accept');
  const [overwrites, setOverwrites] = useState(false);
  const [tag, setTag] = useState('');
  const [why, setWhy] = useState('');
  const isTag = what === 'tag' || what === 'untag';
  const action: BulkDo | null = isTag
    ? tag.trim() === ''
      ? null
      : { do: what, tags: [tag.trim()] }
    : { do: what, overwrites };
  const bulk = useBulk(selection, action, close);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    bulk.take(why.trim());
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[color-mix(in_oklab,var(--ink)_32%,transparent)]" />
        <Dialog.Popup className="fixed inset-x-4 top-[8vh] z-50 mx-auto max-h-[84vh] max-w-[560px] overflow-auto rounded border border-hairline bg-paper p-6">
          <Dialog.Title className="mb-4 text-words font-semibold">{m.bulk.title}</Dialog.Title>
          <form onSubmit={onSubmit} className="space-y-4">
            <fieldset className="flex flex-wrap gap-x-4">
              <legend className="field-label">{m.bulk.what}</legend>
              {DOES.map((name) => (
                <label key={name} className="flex min-h-[32px] items-center gap-2">
                  <input type="radio" name="what" value={name} checked={what === name} onChange={() => setWhat(name)} />
                  {m.bulk.does[name]}
                </label>
              ))}
            </fieldset>
            {isTag ? (
              <TextField label={m.marks.addTag} value={tag} most={60} onChange={setTag} />
            ) : (
              <label className="flex min-h-[32px] items-center gap-2">
                <input type="checkbox" checked={overwrites} onChange={(event) => setOverwrites(event.target.checked)} />
                {m.bulk.overwrites}
              </label>
            )}
            <BulkPreview preview={bulk.preview} />
            <TextField label={m.curation.why} value={why} most={500} onChange={setWhy} />
            {bulk.failure === null ? null : (
              <p role="alert" className="border-l-2 border-disputes pl-4">
                {bulk.failure}
              </p>
            )}
            <div className="flex justify-end gap-3">
              <Dialog.Close className="control">{m.review.cancel}</Dialog.Close>
              <button
                type="submit"
                className="control control-primary"
                disabled={action === null || bulk.isPending || (bulk.preview?.effect.changed ?? 0) === 0}
              >
                {m.curation.confirm}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
