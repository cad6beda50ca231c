'use client';

import { ACTOR_TYPES, ACTS, MODALITIES, POLARITIES, STATEMENT_KINDS, ToldTime } from '@dixit/model';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { Evidence, Statement } from '../../lib/rows.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Choice } from './choice.tsx';
import { type Draft, changesOf, draftOf } from './draft.ts';
import { SpanEditor } from './span-editor.tsx';
import { SpeakerField } from './speaker-field.tsx';
import type { Verdicts } from './use-verdicts.ts';

/** Everything of a statement that a person can put right. */
export function EditForm({
  statement,
  context,
  verdicts,
  close,
}: {
  statement: Statement;
  context: Evidence['context'];
  verdicts: Verdicts;
  close: () => void;
}) {
  const { m, p } = useDeskWords();
  const [draft, setDraft] = useState<Draft>(() => draftOf(statement));
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const changes = changesOf(statement, draft);
  const { addressee, cue, speaker } = draft;
  const isTime = !changes.uttered || ToldTime.safeParse(changes.uttered.value).success;
  const wordsAt = ({ start, end }: { start: number; end: number }) =>
    context.text.slice(start - context.offset, end - context.offset);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    verdicts.edit(statement.id, changes, close);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    // Escape leaves the form from wherever one is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={m.review.form}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      className="gap-10 @3xl:grid @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <SpanEditor context={context} draft={draft} change={change} />
      <div className="space-y-4 max-@3xl:mt-6">
        <SpeakerField speaker={speaker} onChange={(changed) => change({ speaker: changed })} />
        <p className="text-note text-muted">
          {speaker.mention ? m.review.mention(wordsAt(speaker.mention)) : m.review.noMention}
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          <Choice
            label={m.review.type}
            values={ACTOR_TYPES}
            words={p.actorType}
            value={speaker.type}
            onChange={(type) => change({ speaker: { ...speaker, type } })}
          />
          <Choice
            label={m.review.kind}
            values={STATEMENT_KINDS}
            words={p.kind}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
          <Choice
            label={m.review.act}
            values={ACTS}
            words={p.act}
            value={draft.act}
            onChange={(act) => change({ act })}
          />
          <Choice
            label={m.review.polarity}
            values={POLARITIES}
            words={p.polarity}
            value={draft.polarity}
            onChange={(polarity) => change({ polarity })}
          />
          <Choice
            label={m.review.modality}
            values={MODALITIES}
            words={p.modality}
            value={draft.modality}
            onChange={(modality) => change({ modality })}
          />
        </div>
        <div>
          <TextField
            label={m.review.time}
            value={draft.uttered}
            most={40}
            onChange={(uttered) => change({ uttered })}
          />
          <p className={`mt-1 text-note ${isTime ? 'text-muted' : 'text-disputes'}`}>{m.curation.timeHint}</p>
        </div>
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-muted">{m.review.cue}</span> {cue ? wordsAt(cue.span) : m.review.noCue}
          {cue ? (
            <button type="button" className="link text-note" onClick={() => change({ cue: null })}>
              {m.review.withoutCue}
            </button>
          ) : null}
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-muted">{m.review.addressee}</span>{' '}
          {addressee ? wordsAt(addressee.span) : m.review.nobody}
          {addressee ? (
            <button type="button" className="link text-note" onClick={() => change({ addressee: null })}>
              {m.review.noAddressee}
            </button>
          ) : null}
        </p>
        <div className="flex gap-2 border-t border-hairline pt-4">
          <button
            type="submit"
            className="control control-primary"
            disabled={verdicts.isPending || !isTime || Object.keys(changes).length === 0}
          >
            {verdicts.isPending ? m.review.saving : verdicts.failed?.isConflict ? m.review.saveAnyway : m.review.save}
          </button>
          <button type="button" data-key="close" className="control" onClick={close}>
            {m.review.cancel}
          </button>
        </div>
      </div>
    </form>
  );
}
