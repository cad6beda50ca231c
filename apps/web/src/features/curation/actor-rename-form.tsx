'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../messages/index.ts';
import { ActionDialog } from './action-dialog.tsx';

/** What the actor is called in each language; empty takes a name away. */
export function ActorRenameForm({ view: { actor }, close }: { view: ActorView; close: () => void }) {
  const { m } = useDeskWords();
  const [name, setName] = useState(actor.name);
  const given = Object.fromEntries(
    LANGUAGES.filter((code) => (name[code]?.trim() ?? '') !== (actor.name[code] ?? '')).map((code) => [
      code,
      name[code]?.trim() || null,
    ]),
  );
  return (
    <ActionDialog
      title={m.curation.actor.rename}
      subjectId={actor.id}
      action={Object.keys(given).length === 0 ? null : { do: 'actor.rename', id: actor.id, name: given }}
      close={close}
    >
      {LANGUAGES.map((code) => (
        <label key={code} className="block">
          <span className="field-label">{m.curation.nameIn(LANGUAGE_NAMES[code])}</span>
          <input
            className="control w-full"
            lang={code}
            value={name[code] ?? ''}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setName({ ...name, [code]: event.target.value })}
          />
        </label>
      ))}
    </ActionDialog>
  );
}
