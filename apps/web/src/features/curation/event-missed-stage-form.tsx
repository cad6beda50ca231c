'use client';

import { CLAIMS, STAGES } from '@dixit/model';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { EventView } from '../../lib/rows.ts';
import { TextField } from '../../ui/text-field.tsx';
import { WordsInText, stretch } from '../evidence/words-in-text.tsx';
import { Choice } from '../review/choice.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { placesOf } from './selected-words.ts';

/** Code units of text shown around the words. */
const AROUND = 120;

/** A claim of a stage that was missed: in which of the sources, on which words, what it says, and whose it is. */
export function EventMissedStageForm({ view: { event, sources }, close }: { view: EventView; close: () => void }) {
  const { m, p } = useDeskWords();
  const [sourceId, setSource] = useState(() => event.mentions[0]?.sourceId ?? sources[0]?.id ?? '');
  const [words, setWords] = useState('');
  const [stage, setStage] = useState<(typeof STAGES)[number]>('scheduled');
  const [claim, setClaim] = useState<(typeof CLAIMS)[number]>('announced');
  const [holder, setHolder] = useState('');
  const { data } = useQuery(useTRPC().source.get.queryOptions({ id: sourceId }));
  const source = data?.source;
  const [span] = source === undefined ? [] : placesOf(words, source.text);
  const nameOf = (id: string): string => {
    const found = sources.find((each) => each.id === id);
    return found?.outlet ?? found?.title ?? m.source.untitled;
  };
  const held = holder.trim() === '' ? {} : { holder: { name: holder.trim(), actorId: null } };
  return (
    <ActionDialog
      title={m.curation.event.missed}
      subjectId={event.id}
      action={
        span === undefined
          ? null
          : { do: 'event.correct', id: event.id, stages: { add: [{ sourceId, span, stage, claim, ...held }] } }
      }
      close={close}
    >
      <Choice
        label={m.curation.stageSource}
        values={sources.map(({ id }) => id)}
        words={nameOf}
        value={sourceId}
        onChange={setSource}
      />
      <TextField label={m.curation.stageWords} value={words} most={2_000} onChange={setWords} />
      {source === undefined || span === undefined ? (
        <p className="text-note text-muted">{words.trim() === '' ? null : m.curation.missed.notThere}</p>
      ) : (
        <WordsInText
          {...stretch(source.text, span, AROUND)}
          words={[span]}
          cue={null}
          language={source.language}
          label={m.review.passage}
          length={source.text.length}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-3">
        <Choice label={m.event.columns.stage} values={STAGES} words={p.stage} value={stage} onChange={setStage} />
        <Choice label={m.event.columns.claim} values={CLAIMS} words={p.claim} value={claim} onChange={setClaim} />
        <TextField label={m.event.columns.holder} value={holder} most={300} onChange={setHolder} />
      </div>
    </ActionDialog>
  );
}
