'use client';

import { ACTOR_TYPES, ACTS, STATEMENT_KINDS } from '@dixit/model';
import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { SourceView } from '../../lib/rows.ts';
import { useSelection } from '../../ui/selection.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsInText, stretch } from '../evidence/words-in-text.tsx';
import { Choice } from '../review/choice.tsx';
import type { Draft } from '../review/draft.ts';
import { SpeakerField } from '../review/speaker-field.tsx';
import { trimmed } from '../review/word-steps.ts';
import { ActionDialog } from './action-dialog.tsx';
import { placesOf, selectedWords } from './selected-words.ts';

/** Code units of text shown around the words. */
const AROUND = 120;
const KINDS = ['read', ...STATEMENT_KINDS] as const;

/** A statement that was missed: its words, selected in the text or typed as they stand there, and who said them. */
export function MissedForm({ view: { source, row }, close }: { view: SourceView; close: () => void }) {
  const { m, p } = useDeskWords();
  const [, select] = useSelection();
  const [chosen] = useState(() => {
    const range = selectedWords();
    return range && trimmed(source.text, range);
  });
  const [words, setWords] = useState(() => (chosen === null ? '' : source.text.slice(chosen.start, chosen.end)));
  const [at, setAt] = useState(0);
  const [speaker, setSpeaker] = useState<Draft['speaker']>({ name: null, type: 'person', actorId: null });
  const [kind, setKind] = useState<(typeof KINDS)[number]>('read');
  const [act, setAct] = useState<(typeof ACTS)[number]>('assert');
  const isChosen = chosen !== null && source.text.slice(chosen.start, chosen.end) === words;
  const places = isChosen ? [chosen] : placesOf(words, source.text);
  const span = places[Math.min(at, places.length - 1)];
  return (
    <ActionDialog
      title={m.curation.missed.title}
      subjectId={null}
      action={
        span === undefined
          ? null
          : {
              do: 'statement.add',
              sourceId: row.id,
              parts: [span],
              act,
              speaker: { ...speaker, type: speaker.name === null ? 'unknown' : speaker.type },
              ...(kind === 'read' ? {} : { kind }),
            }
      }
      close={close}
      onDone={(entry) => void select(entry.subjectId)}
    >
      <TextField
        label={m.curation.missed.words}
        value={words}
        most={4_000}
        onChange={(text) => {
          setWords(text);
          setAt(0);
        }}
      />
      {span === undefined ? (
        <p className="text-note text-muted">
          {words.trim() === '' ? m.curation.missed.hint : m.curation.missed.notThere}
        </p>
      ) : (
        <WordsInText
          {...stretch(source.text, span, AROUND)}
          words={[span]}
          cue={null}
          language={row.language}
          label={m.review.passage}
          length={row.length}
        />
      )}
      {places.length < 2 ? null : (
        <button type="button" className="link min-h-[24px] text-note" onClick={() => setAt((at + 1) % places.length)}>
          {m.curation.missed.elsewhere(at + 1, places.length)}
        </button>
      )}
      <SpeakerField speaker={speaker} onChange={setSpeaker} />
      <div className="grid gap-3 sm:grid-cols-3">
        <Choice
          label={m.review.type}
          values={ACTOR_TYPES}
          words={p.actorType}
          value={speaker.type}
          onChange={(type) => setSpeaker({ ...speaker, type })}
        />
        <Choice
          label={m.review.kind}
          values={KINDS}
          words={(name) => (name === 'read' ? m.curation.missed.asRead : p.kind(name))}
          value={kind}
          onChange={setKind}
        />
        <Choice label={m.review.act} values={ACTS} words={p.act} value={act} onChange={setAct} />
      </div>
    </ActionDialog>
  );
}
