'use client';

import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventView } from '../../lib/rows.ts';
import { ActionDialog } from './action-dialog.tsx';
import { type Mention, MentionChoice } from './mention-choice.tsx';

/** What of it is another event, which becomes one apart. */
export function EventSplitForm({ view, close }: { view: EventView; close: () => void }) {
  const { m } = useDeskWords();
  const [mentions, setMentions] = useState<Mention[]>([]);
  const { id, mentions: all } = view.event;
  const isReady = mentions.length > 0 && mentions.length < all.length;
  return (
    <ActionDialog
      title={m.curation.event.split}
      subjectId={id}
      action={isReady ? { do: 'event.split', id, mentions } : null}
      close={close}
    >
      <p className="text-muted">{all.length < 2 ? m.curation.oneMention : m.curation.splitEventHint}</p>
      <MentionChoice view={view} chosen={mentions} onChange={setMentions} />
    </ActionDialog>
  );
}
