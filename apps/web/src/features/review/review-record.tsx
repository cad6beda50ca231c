'use client';

import type { ReactNode } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { SourceRow, Statement } from '../../lib/rows.ts';
import { Time } from '../../ui/time.tsx';
import { RelayChain } from '../evidence/relay-chain.tsx';

type Candidate = Statement['speaker']['candidates'][number];

/** Every field of the record in words, and who else may have spoken. */
export function ReviewRecord({
  statement,
  source,
  takeSpeaker,
  isBusy,
}: {
  statement: Statement;
  source: SourceRow;
  /** Null where nothing may be changed. */
  takeSpeaker: ((candidate: Candidate) => void) | null;
  isBusy: boolean;
}) {
  const { m, p } = useDeskWords();
  const { speaker, cue, addressee, confidence, uttered } = statement;
  const others = speaker.candidates.filter(({ name }) => name !== speaker.name);
  return (
    <section aria-label={m.review.record} className="max-@3xl:mt-6">
      <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-4 gap-y-2">
        <Field term={m.review.speaker}>
          <span className="font-semibold">{p.capital(p.speaker(speaker))}</span>
          {p.speakerRole(speaker) === null ? null : <span className="text-muted"> · {p.speakerRole(speaker)}</span>}
          <span className="block text-note text-muted">
            {speaker.mentionText === null ? m.review.noMention : m.review.mention(speaker.mentionText)}
          </span>
        </Field>
        <Field term={m.review.cue}>{cue?.text ?? <span className="text-muted">{m.review.noCue}</span>}</Field>
        <Field term={m.review.addressee}>
          {addressee?.text ?? <span className="text-muted">{m.review.nobody}</span>}
        </Field>
        <Field term={m.review.kind}>{p.kind(statement.kind)}</Field>
        <Field term={m.review.act}>{p.act(statement.act)}</Field>
        {statement.polarity === 'negative' ? (
          <Field term={m.review.polarity}>{p.polarity(statement.polarity)}</Field>
        ) : null}
        {statement.modality === 'asserted' ? null : (
          <Field term={m.review.modality}>{p.modality(statement.modality)}</Field>
        )}
        <Field term={m.review.time}>
          {uttered ? <Time value={uttered} /> : <span className="text-muted">{m.search.undatedStatement}</span>}
        </Field>
        <Field term={m.review.relay}>
          <RelayChain statement={statement} outlet={source.outlet ?? m.drawer.thisSource} />
        </Field>
        <Field term={m.review.confidence}>
          <span title={confidence.value.toFixed(2)} className="font-semibold">
            {p.tier(confidence.tier)}
          </span>
          <ul className="text-muted">
            {confidence.reasons.map((reason) => (
              <li key={`${reason.code}${JSON.stringify(reason.params)}`}>{p.reason(reason)}</li>
            ))}
          </ul>
        </Field>
        {takeSpeaker === null || others.length === 0 ? null : (
          <Field term={m.review.alternatives}>
            <ul className="space-y-2">
              {others.map((candidate) => (
                <li key={candidate.name}>
                  <button
                    type="button"
                    disabled={isBusy}
                    className="control text-left"
                    onClick={() => takeSpeaker(candidate)}
                  >
                    {m.review.takeSpeaker(candidate.name)}
                  </button>
                  <span className="block text-note text-muted">{candidate.reasons.map(p.reason).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </Field>
        )}
      </dl>
    </section>
  );
}

function Field({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
