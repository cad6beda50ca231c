'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { AuditEntry } from '../../lib/rows.ts';
import { Allowed } from '../../lib/session.tsx';
import { stepWords } from './step-words.ts';
import { SubjectLink } from './subject-link.tsx';
import type { Steps } from './use-steps.ts';

/** A step: what was done to what, by whom, when and why; what stood there before, and a way back. */
export function LogLine({
  entry,
  steps,
  isStanding,
  onlyBy,
}: {
  entry: AuditEntry;
  steps: Steps;
  isStanding: boolean;
  onlyBy: (by: string) => void;
}) {
  const { m, p } = useDeskWords();
  const isStep = entry.undoes === null;
  const what = stepWords(entry, m, p);
  const who = entry.by === 'local' ? m.review.you : entry.by;
  return (
    <li data-entry={entry.id} className="border-b border-hairline py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className={isStanding ? '' : 'text-muted line-through'}>{what}</span>
        <SubjectLink id={entry.subjectId} />
        {isStep ? (
          <Allowed to="editor">
            <button
              type="button"
              aria-label={`${isStanding ? m.review.undo : m.log.redo}: ${what}`}
              disabled={steps.isPending}
              className="link ml-auto min-h-[24px] text-note"
              onClick={() => (isStanding ? steps.undo(entry.id) : steps.redo(entry.id))}
            >
              {isStanding ? m.review.undo : m.log.redo}
            </button>
          </Allowed>
        ) : null}
      </p>
      <p className="num flex flex-wrap gap-x-2 text-note text-muted">
        <button type="button" className="min-h-[24px] hover:underline" onClick={() => onlyBy(entry.by)}>
          {who}
        </button>
        <span>{p.date(entry.at)}</span>
        {entry.why === null ? null : <span className="text-ink">{entry.why}</span>}
        {entry.pipeline === null ? null : <span>{m.log.pipeline(entry.pipeline)}</span>}
      </p>
      {isStep && (entry.before !== null || entry.after !== null) ? (
        <details className="text-note text-muted">
          <summary className="min-h-[24px] cursor-pointer">{m.log.states}</summary>
          <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 font-mono">
            <dt>{m.log.before}</dt>
            <dd className="break-words">{stateText(entry.before)}</dd>
            <dt>{m.log.after}</dt>
            <dd className="break-words">{stateText(entry.after)}</dd>
          </dl>
        </details>
      ) : null}
      {steps.failed?.entry === entry.id ? (
        <p role="alert" className="text-disputes">
          {steps.failed.message}
        </p>
      ) : null}
    </li>
  );
}

const stateText = (states: AuditEntry['before']): string =>
  states === null
    ? '–'
    : Object.entries(states)
        .map(([slot, state]) => `${slot} ${JSON.stringify(state)}`)
        .join('; ');
