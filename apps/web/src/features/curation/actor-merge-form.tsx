'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorRow, ActorView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';
import { ActorPick } from './actor-pick.tsx';

/** Other actors that are this one. */
export function ActorMergeForm({ view: { actor }, close }: { view: ActorView; close: () => void }) {
  const { m } = useDeskWords();
  const [chosen, setChosen] = useState<ActorRow[]>([]);
  const from = chosen.map(({ id }) => id);
  return (
    <ActionDialog
      title={m.curation.actor.merge}
      subjectId={actor.id}
      action={from.length === 0 ? null : { do: 'actor.merge', id: actor.id, from }}
      close={close}
    >
      <ActorPick label={m.curation.same} without={actor.id} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  );
}
