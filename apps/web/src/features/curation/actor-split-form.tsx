'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Names and offices of the actor that belong to somebody else, who becomes an actor apart. */
export function ActorSplitForm({ view: { actor }, close }: { view: ActorView; close: () => void }) {
  const { m } = useDeskWords();
  const [forms, setForms] = useState<readonly string[]>([]);
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const part = {
    ...(forms.length === 0 ? {} : { forms: [...forms] }),
    ...(roles.length === 0 ? {} : { roles: [...roles] }),
  };
  const isReady = forms.length > 0 || roles.length > 0;
  return (
    <ActionDialog
      title={m.curation.actor.split}
      subjectId={actor.id}
      action={
        isReady ? { do: 'actor.split', id: actor.id, part, ...(name.trim() === '' ? {} : { name: name.trim() }) } : null
      }
      close={close}
    >
      <p className="text-muted">{m.curation.splitHint}</p>
      <Choices
        legend={m.curation.forms}
        all={[...new Set(actor.aliases.map((alias) => alias.name))]}
        chosen={forms}
        onChange={setForms}
      />
      <Choices
        legend={m.actor.roles}
        all={[...new Set(actor.roles.map((role) => role.text))]}
        chosen={roles}
        onChange={setRoles}
      />
      <TextField label={m.curation.newName} value={name} most={300} onChange={setName} />
    </ActionDialog>
  );
}

function Choices({
  legend,
  all,
  chosen,
  onChange,
}: {
  legend: string;
  all: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  if (all.length === 0) return null;
  return (
    <fieldset className="max-h-[180px] overflow-auto">
      <legend className="field-label">{legend}</legend>
      {all.map((text) => (
        <label key={text} className="flex min-h-[28px] items-center gap-2">
          <input
            type="checkbox"
            checked={chosen.includes(text)}
            onChange={() =>
              onChange(chosen.includes(text) ? chosen.filter((each) => each !== text) : [...chosen, text])
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
