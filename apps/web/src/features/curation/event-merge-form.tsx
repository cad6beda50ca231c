'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventRow, EventView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';
import { EventPick } from './event-pick.tsx';

/** Other events that are this one. */
export function EventMergeForm({ view: { event }, close }: { view: EventView; close: () => void }) {
  const { m } = useDeskWords();
  const [chosen, setChosen] = useState<EventRow[]>([]);
  const from = chosen.map(({ id }) => id);
  return (
    <ActionDialog
      title={m.curation.event.merge}
      subjectId={event.id}
      action={from.length === 0 ? null : { do: 'event.merge', id: event.id, from }}
      close={close}
    >
      <EventPick label={m.curation.sameEvent} without={event.id} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  );
}
