'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ActionDialog } from './action-dialog.tsx';
import type { Action } from './use-act.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What the actor holds: offices of the texts confirmed or unticked, one more with its dates. */
export function ActorRoleForm({ view: { actor }, close }: { view: ActorView; close: () => void }) {
  const { m } = useDeskWords();
  const [drop, setDrop] = useState<readonly string[]>([]);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [more, setMore] = useState('');
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const texts = [...new Set(actor.roles.map(({ text }) => text))];
  const toggled = (all: readonly string[], text: string) =>
    all.includes(text) ? all.filter((each) => each !== text) : [...all, text];
  const dates = { ...(DAY.test(since) ? { since } : {}), ...(DAY.test(until) ? { until } : {}) };
  const added = [...confirmed, ...(more.trim() === '' ? [] : [more.trim()])];
  const add = added.map((text) => ({ text, ...dates }));
  const areDatesWhole = [since, until].every((day) => day === '' || DAY.test(day));
  const isReady = added.length + drop.length > 0 && areDatesWhole;
  const action: Action | null = isReady ? { do: 'actor.role', id: actor.id, add, drop: [...drop] } : null;
  return (
    <ActionDialog title={m.curation.actor.role} subjectId={actor.id} action={action} close={close}>
      {texts.length === 0 ? null : (
        <fieldset className="max-h-[240px] overflow-auto">
          <legend className="field-label">{m.curation.roles}</legend>
          {texts.map((text) => (
            <p key={text} className="flex min-h-[28px] flex-wrap items-center gap-2">
              <label className="flex items-center gap-2">
                <input
                  type="checkbox"
                  checked={!drop.includes(text)}
                  onChange={() => {
                    setDrop(toggled(drop, text));
                    setConfirmed(confirmed.filter((each) => each !== text));
                  }}
                />
                <span className={drop.includes(text) ? 'text-muted line-through' : ''}>{text}</span>
              </label>
              <button
                type="button"
                className={`link min-h-[24px] text-note ${confirmed.includes(text) ? 'font-semibold' : ''}`}
                aria-pressed={confirmed.includes(text)}
                aria-label={m.curation.confirmRole(text)}
                disabled={drop.includes(text)}
                onClick={() => setConfirmed(toggled(confirmed, text))}
              >
                {m.curation.confirmOne}
              </button>
            </p>
          ))}
        </fieldset>
      )}
      <TextField label={m.curation.moreRole} value={more} most={300} onChange={setMore} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label={m.curation.heldSince} value={since} most={10} onChange={setSince} />
        <TextField label={m.curation.heldUntil} value={until} most={10} onChange={setUntil} />
      </div>
      <p className="text-note text-muted">{m.curation.saidServes}</p>
    </ActionDialog>
  );
}
