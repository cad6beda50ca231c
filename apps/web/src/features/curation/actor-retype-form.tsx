'use client';

import { ACTOR_TYPES } from '@dixit/model';
import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';

/** What the actor is: person, institution, country … */
export function ActorRetypeForm({ view: { actor }, close }: { view: ActorView; close: () => void }) {
  const { m, p } = useDeskWords();
  const [type, setType] = useState(actor.type);
  return (
    <ActionDialog
      title={m.curation.actor.retype}
      subjectId={actor.id}
      action={type === actor.type ? null : { do: 'actor.retype', id: actor.id, type }}
      close={close}
    >
      <fieldset className="flex flex-wrap gap-x-4">
        <legend className="field-label">{m.curation.type}</legend>
        {ACTOR_TYPES.map((name) => (
          <label key={name} className="flex min-h-[32px] items-center gap-2">
            <input type="radio" name="type" value={name} checked={type === name} onChange={() => setType(name)} />
            {p.capital(p.actorType(name))}
          </label>
        ))}
      </fieldset>
    </ActionDialog>
  );
}
