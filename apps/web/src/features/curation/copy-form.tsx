'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { SourceRow, SourceView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';
import { SourcePick } from './source-pick.tsx';

const VERDICTS = ['confirmed', 'rejected', 'none'] as const;

/** Whether another source carries the same text, so that both count once. */
export function CopyForm({ view: { row, copies }, close }: { view: SourceView; close: () => void }) {
  const { m } = useDeskWords();
  const [first] = copies.filter(({ id }) => id !== row.id);
  const [chosen, setChosen] = useState<SourceRow[]>(first === undefined ? [] : [first]);
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number]>('confirmed');
  const of = chosen[0]?.id;
  return (
    <ActionDialog
      title={m.curation.copy.title}
      subjectId={row.id}
      action={
        of === undefined
          ? null
          : { do: 'source.judgeCopy', id: row.id, of, verdict: verdict === 'none' ? null : verdict }
      }
      close={close}
    >
      <SourcePick label={m.curation.copy.other} without={row.id} chosen={chosen} onChange={setChosen} />
      <fieldset>
        <legend className="field-label">{m.curation.copy.verdict}</legend>
        {VERDICTS.map((name) => (
          <label key={name} className="flex min-h-[32px] items-center gap-2">
            <input type="radio" name="verdict" checked={verdict === name} onChange={() => setVerdict(name)} />
            {m.curation.copy[name]}
          </label>
        ))}
      </fieldset>
    </ActionDialog>
  );
}
