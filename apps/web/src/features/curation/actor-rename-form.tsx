'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../messages/index.ts';
import { ActionDialog } from './action-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

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
        <TextField
          key={code}
          label={m.curation.nameIn(LANGUAGE_NAMES[code])}
          lang={code}
          value={name[code] ?? ''}
          most={300}
          onChange={(text) => setName({ ...name, [code]: text })}
        />
      ))}
    </ActionDialog>
  );
}
