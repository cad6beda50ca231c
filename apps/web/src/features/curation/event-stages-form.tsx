'use client';

import { CLAIMS, STAGES } from '@dixit/model';
import { useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { excerptsBySpan } from '../../lib/excerpts.ts';
import { spanSelection } from '../../lib/query.ts';
import type { EventView } from '../../lib/rows.ts';
import { Excerpt } from '../../ui/excerpt.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Choice } from '../review/choice.tsx';
import { ActionDialog } from './action-dialog.tsx';

type Claim = EventView['event']['stages'][number];
const keyOf = ({ sourceId, span, stage }: Claim): string => `${spanSelection(sourceId, span)} ${stage}`;
const WAYS = ['correct', 'reject', 'clear'] as const;

/** One claim of a stage: what it says, that it is none, or that what was said of it no longer holds. */
export function EventStagesForm({ view: { event, excerpts }, close }: { view: EventView; close: () => void }) {
  const { m, p } = useDeskWords();
  const [key, setKey] = useState(() => (event.stages[0] === undefined ? '' : keyOf(event.stages[0])));
  const [way, setWay] = useState<(typeof WAYS)[number]>('correct');
  const claim = event.stages.find((each) => keyOf(each) === key);
  const [said, setSaid] = useState<{ stage?: Claim['stage']; claim?: Claim['claim']; holder?: string }>({});
  const excerptOf = excerptsBySpan(excerpts);
  const of = claim && { sourceId: claim.sourceId, span: claim.span, stage: claim.stage };
  const holder = said.holder?.trim();
  const to = {
    ...(said.stage === undefined || said.stage === claim?.stage ? {} : { stage: said.stage }),
    ...(said.claim === undefined || said.claim === claim?.claim ? {} : { claim: said.claim }),
    ...(holder === undefined || holder === (claim?.holderName ?? '')
      ? {}
      : { holder: holder === '' ? null : { name: holder, actorId: null } }),
  };
  const isReady = of !== undefined && (way !== 'correct' || Object.keys(to).length > 0);
  return (
    <ActionDialog
      title={m.curation.event.stages}
      subjectId={event.id}
      action={
        isReady
          ? {
              do: 'event.correct',
              id: event.id,
              stages:
                way === 'correct' ? { correct: [{ of, to }] } : way === 'reject' ? { reject: [of] } : { clear: [of] },
            }
          : null
      }
      close={close}
    >
      <fieldset className="max-h-[240px] overflow-auto">
        <legend className="field-label">{m.curation.stageClaim}</legend>
        {event.stages.length === 0 ? <p className="text-muted">{m.event.trackNone}</p> : null}
        {event.stages.map((each) => (
          <label key={keyOf(each)} className="flex items-baseline gap-2 border-b border-hairline py-2">
            <input
              type="radio"
              name="claim"
              checked={keyOf(each) === key}
              onChange={() => {
                setKey(keyOf(each));
                setSaid({});
              }}
            />
            <span className="min-w-0">
              <Excerpt excerpt={excerptOf(each)} text={each.text} />
              <span className="block text-note text-muted">
                {[p.stage(each.stage), p.claim(each.claim), each.holderName].filter(Boolean).join(' · ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="flex flex-wrap gap-x-4">
        <legend className="sr-only">{m.curation.event.stages}</legend>
        {WAYS.map((name) => (
          <label key={name} className="flex min-h-[32px] items-center gap-2">
            <input type="radio" name="way" checked={way === name} onChange={() => setWay(name)} />
            {m.curation.stageWays[name]}
          </label>
        ))}
      </fieldset>
      {claim === undefined || way !== 'correct' ? null : (
        <div className="grid gap-3 sm:grid-cols-3">
          <Choice
            label={m.event.columns.stage}
            values={STAGES}
            words={p.stage}
            value={said.stage ?? claim.stage}
            onChange={(stage) => setSaid({ ...said, stage })}
          />
          <Choice
            label={m.event.columns.claim}
            values={CLAIMS}
            words={p.claim}
            value={said.claim ?? claim.claim}
            onChange={(how) => setSaid({ ...said, claim: how })}
          />
          <TextField
            label={m.event.columns.holder}
            value={said.holder ?? claim.holderName ?? ''}
            most={300}
            onChange={(name) => setSaid({ ...said, holder: name })}
          />
        </div>
      )}
    </ActionDialog>
  );
}
