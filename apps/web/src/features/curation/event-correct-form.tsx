'use client';

import { EVENT_MODES, EVENT_TYPES, PLACE_KINDS, ToldTime } from '@dixit/model';
import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventView } from '../../lib/rows.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Choice } from '../review/choice.tsx';
import { ActionDialog } from './action-dialog.tsx';
import type { Action } from './use-act.ts';

type Correct = Extract<Action, { do: 'event.correct' }>;
const NONE = 'none';
type Mode = (typeof EVENT_MODES)[number] | typeof NONE;
const MODES: readonly Mode[] = [NONE, ...EVENT_MODES];

/** What an event is, when and where; an empty field says that nobody knows. */
export function EventCorrectForm({ view: { event }, close }: { view: EventView; close: () => void }) {
  const { m, p } = useDeskWords();
  const before = {
    type: event.type,
    mode: event.mode ?? (NONE as Mode),
    time: event.time?.instant ?? event.time?.edtf ?? '',
    place: event.place?.name ?? '',
    kind: event.place?.kind ?? ('city' as const),
  };
  const [draft, setDraft] = useState(before);
  const change = (part: Partial<typeof before>) => setDraft({ ...draft, ...part });
  const { time, place } = { time: draft.time.trim(), place: draft.place.trim() };
  const isTime = time === '' || ToldTime.safeParse(time).success;
  const given: Omit<Correct, 'do' | 'id'> = {
    ...(draft.type === before.type ? {} : { type: draft.type }),
    ...(draft.mode === before.mode ? {} : { mode: draft.mode === NONE ? null : draft.mode }),
    ...(time === before.time ? {} : { time: time === '' ? null : time }),
    ...(place === before.place && draft.kind === before.kind
      ? {}
      : { place: place === '' ? null : { name: place, country: event.place?.country ?? null, kind: draft.kind } }),
  };
  const isReady = Object.keys(given).length > 0 && (given.time === undefined || isTime);
  return (
    <ActionDialog
      title={m.curation.event.correct}
      subjectId={event.id}
      action={isReady ? { do: 'event.correct', id: event.id, ...given } : null}
      close={close}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          label={m.curation.eventType}
          values={EVENT_TYPES}
          words={p.eventType}
          value={draft.type}
          onChange={(type) => change({ type })}
        />
        <Choice
          label={m.curation.eventMode}
          values={MODES}
          words={(mode) => (mode === NONE ? m.curation.noMode : p.eventMode(mode))}
          value={draft.mode}
          onChange={(mode) => change({ mode })}
        />
        <div className="sm:col-span-2">
          <TextField label={m.event.when} value={draft.time} most={40} onChange={(text) => change({ time: text })} />
          <p className={`mt-1 text-note ${isTime ? 'text-muted' : 'text-disputes'}`}>{m.curation.timeHint}</p>
        </div>
        <TextField label={m.event.where} value={draft.place} most={300} onChange={(text) => change({ place: text })} />
        <Choice
          label={m.curation.placeKind}
          values={PLACE_KINDS}
          words={(kind) => m.curation.places[kind]}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      </div>
    </ActionDialog>
  );
}
