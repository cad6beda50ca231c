'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorRow, ActorView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';
import { ActorPick } from './actor-pick.tsx';

/** Other actors that are not this one, however alike they are called. */
export function ActorApartForm({ view: { actor }, close }: { view: ActorView; close: () => void }) {
  const { m } = useDeskWords();
  const [chosen, setChosen] = useState<ActorRow[]>([]);
  const from = chosen.map(({ id }) => id);
  return (
    <ActionDialog
      title={m.curation.actor.apart}
      subjectId={actor.id}
      action={from.length === 0 ? null : { do: 'actor.apart', id: actor.id, from }}
      close={close}
    >
      <ActorPick label={m.curation.notSame} without={actor.id} chosen={chosen} onChange={setChosen} />
      <p className="text-note text-muted">{m.curation.saidServes}</p>
    </ActionDialog>
  );
}
