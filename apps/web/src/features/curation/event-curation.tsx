'use client';

import dynamic from 'next/dynamic';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventView } from '../../lib/rows.ts';
import { CurationBar } from './curation-bar.tsx';

// Fetched when it is opened: the page itself needs no schema.
const FORMS = {
  merge: dynamic(async () => (await import('./event-merge-form.tsx')).EventMergeForm, { ssr: false }),
  split: dynamic(async () => (await import('./event-split-form.tsx')).EventSplitForm, { ssr: false }),
  move: dynamic(async () => (await import('./event-move-form.tsx')).EventMoveForm, { ssr: false }),
  correct: dynamic(async () => (await import('./event-correct-form.tsx')).EventCorrectForm, { ssr: false }),
  stages: dynamic(async () => (await import('./event-stages-form.tsx')).EventStagesForm, { ssr: false }),
  missed: dynamic(async () => (await import('./event-missed-stage-form.tsx')).EventMissedStageForm, { ssr: false }),
} as const;
/** Names of their keys, where another word stands for them. */
const KEYS = { correct: 'edit' } as const;

/** What one can put right about an event, each in a dialog of its own. */
export function EventCuration({ view }: { view: EventView }) {
  const { m } = useDeskWords();
  return <CurationBar id={view.event.id} view={view} forms={FORMS} labels={m.curation.event} keys={KEYS} />;
}
