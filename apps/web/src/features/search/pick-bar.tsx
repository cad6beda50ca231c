'use client';

import { useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { PICK_LIMIT } from '../../lib/query.ts';
import { Allowed } from '../../lib/session.tsx';
import { notify } from '../../ui/toast.ts';
import { Icon } from '../../ui/icon.tsx';
import { BulkButton } from '../bulk/bulk-button.tsx';
import { ExportButton } from './export-button.tsx';
import { useCitations } from './use-citations.ts';
import { useDecide } from './use-decide.ts';
import type { Picked } from './use-picked.ts';

/** What can be done with the rows that are picked. */
export function PickBar({ picked }: { picked: Picked }) {
  const { m } = useWords();
  const decide = useDecide();
  const citationsOf = useCitations();
  const [byHand, setByHand] = useState<string | null>(null);
  const { ids } = picked;
  if (ids.length === 0) return null;
  const done = (verdict: 'accepted' | 'rejected') => {
    picked.clear();
    void decide(ids, verdict);
  };
  // Browsers lend the clipboard only to secure addresses; elsewhere the text is shown for taking by hand.
  const copy = async () => {
    let text = '';
    try {
      text = await citationsOf(ids);
      await navigator.clipboard.writeText(text);
      notify({ text: m.pick.copied(ids.length) });
    } catch {
      if (text === '') notify({ text: m.pick.failed, isFailure: true });
      else setByHand(text);
    }
  };
  return (
    <section aria-label={m.pick.bar} className="pick-bar no-print">
      <output className="num mr-2 font-semibold">
        {m.pick.picked(ids.length)}
        {picked.isFull ? <span className="block font-normal text-muted">{m.pick.full(PICK_LIMIT)}</span> : null}
      </output>
      <Allowed to="editor">
        <button
          type="button"
          data-key="accept"
          className="control inline-flex items-center gap-1"
          onClick={() => done('accepted')}
        >
          <Icon name="tick" size={14} />
          {m.pick.accept}
        </button>
        <button
          type="button"
          data-key="reject"
          className="control inline-flex items-center gap-1"
          onClick={() => done('rejected')}
        >
          <Icon name="close" size={14} />
          {m.pick.reject}
        </button>
        <BulkButton selection={{ ids }} count={ids.length} />
      </Allowed>
      <button type="button" className="control" onClick={() => void copy()}>
        {m.pick.cite}
      </button>
      <ExportButton count={ids.length} wanted={{ ids: ids.join(',') }} />
      <button type="button" className="link ml-auto min-h-[32px] px-2" onClick={picked.clear}>
        {m.pick.clear}
      </button>
      {byHand === null ? null : (
        <textarea readOnly rows={4} aria-label={m.pick.byHand} value={byHand} className="control w-full" />
      )}
    </section>
  );
}
