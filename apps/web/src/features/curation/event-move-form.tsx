'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventRow, EventView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';
import { EventPick } from './event-pick.tsx';
import { type Mention, MentionChoice } from './mention-choice.tsx';

/** What of it is about another event, which is there already. */
export function EventMoveForm({ view, close }: { view: EventView; close: () => void }) {
  const { m } = useDeskWords();
  const [mentions, setMentions] = useState<Mention[]>([]);
  const [chosen, setChosen] = useState<EventRow[]>([]);
  const to = chosen[0]?.id;
  return (
    <ActionDialog
      title={m.curation.event.move}
      subjectId={to ?? view.event.id}
      action={to === undefined || mentions.length === 0 ? null : { do: 'event.moveMention', id: to, mentions }}
      close={close}
    >
      <MentionChoice view={view} chosen={mentions} onChange={setMentions} />
      <EventPick label={m.curation.moveTo} without={view.event.id} most={1} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  );
}
