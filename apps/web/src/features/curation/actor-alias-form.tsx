'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';

/** Names under which the actor is known: wrong ones are unticked, others added one per line. */
export function ActorAliasForm({ view: { actor }, close }: { view: ActorView; close: () => void }) {
  const { m } = useDeskWords();
  const [drop, setDrop] = useState<readonly string[]>([]);
  const [more, setMore] = useState('');
  const add = more
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const toggle = (name: string) =>
    setDrop(drop.includes(name) ? drop.filter((each) => each !== name) : [...drop, name]);
  return (
    <ActionDialog
      title={m.curation.actor.alias}
      subjectId={actor.id}
      action={add.length === 0 && drop.length === 0 ? null : { do: 'actor.alias', id: actor.id, add, drop: [...drop] }}
      close={close}
    >
      <fieldset className="max-h-[240px] overflow-auto">
        <legend className="field-label">{m.curation.aliases}</legend>
        {actor.aliases.map(({ name }) => (
          <label key={name} className="flex min-h-[28px] items-center gap-2">
            <input type="checkbox" checked={!drop.includes(name)} onChange={() => toggle(name)} />
            <span className={drop.includes(name) ? 'text-muted line-through' : ''}>{name}</span>
          </label>
        ))}
      </fieldset>
      <label className="block">
        <span className="field-label">{m.curation.moreAliases}</span>
        <textarea
          className="control h-auto w-full py-2"
          rows={3}
          value={more}
          onChange={(event) => setMore(event.target.value)}
        />
      </label>
    </ActionDialog>
  );
}
