'use client';

import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { ActionLog } from './action-log.tsx';
import { ActionPreview } from './action-preview.tsx';
import { type Action, useAct } from './use-act.ts';
import type { AuditEntry } from '../../lib/rows.ts';
import { TextField } from '../../ui/text-field.tsx';

/** A dialog in which one says what is to change, sees what that touches, and does it, with a reason for the log. */
export function ActionDialog({
  title,
  subjectId,
  action,
  close,
  onDone,
  children,
}: {
  title: string;
  /** Null for what is not there yet. */
  subjectId: string | null;
  /** Null while something is missing. */
  action: Action | null;
  close: () => void;
  onDone?: (entry: AuditEntry) => void;
  children: ReactNode;
}) {
  const { m } = useDeskWords();
  const [why, setWhy] = useState('');
  const form = useId();
  const act = useAct(subjectId, (entry) => {
    close();
    onDone?.(entry);
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (action !== null) act.take(action, why.trim());
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[color-mix(in_oklab,var(--ink)_32%,transparent)]" />
        <Dialog.Popup className="fixed inset-x-4 top-[8vh] z-50 mx-auto max-h-[84vh] max-w-[560px] overflow-auto rounded border border-hairline bg-paper p-6">
          <Dialog.Title className="mb-4 text-words font-semibold">{title}</Dialog.Title>
          <form id={form} onSubmit={onSubmit} className="space-y-4">
            {children}
            <ActionPreview action={action} />
            <TextField label={m.curation.why} value={why} most={500} onChange={setWhy} />
            {act.failed === null ? null : (
              <div role="alert" className="border-l-2 border-disputes pl-4">
                <p className="font-semibold">{act.failed.isConflict ? m.curation.conflict : m.review.failed}</p>
                {act.failed.isConflict ? null : <p>{act.failed.message}</p>}
                {act.failed.isConflict && subjectId !== null ? <ActionLog subjectId={subjectId} /> : null}
              </div>
            )}
            <div className="flex justify-end gap-3">
              <Dialog.Close className="control">{m.review.cancel}</Dialog.Close>
              <button type="submit" className="control control-primary" disabled={action === null || act.isPending}>
                {act.failed?.isConflict ? m.curation.anyway : m.curation.confirm}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
