'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Failure } from '../../ui/states.tsx';
import { stands } from '../curation/stands.ts';
import { useSteps } from '../curation/use-steps.ts';
import { logWords } from './log-words.ts';
import type { Verdicts } from './use-verdicts.ts';

/** What people did to a statement, newest first; every line can be taken back. */
export function ReviewLog({ id, verdicts }: { id: string; verdicts: Verdicts }) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const steps = useSteps();
  const { data, error, refetch } = useQuery(trpc.review.log.queryOptions({ subjectId: id }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <section aria-label={m.review.log} className="mt-8 border-t border-hairline pt-3">
      <h2 className="text-note text-muted">{m.review.log}</h2>
      {data?.rows.length === 0 ? <p className="text-muted">{m.review.noLog}</p> : null}
      <ol>
        {data?.rows.map((entry) => {
          const what = logWords(entry, m, p);
          const isStanding = stands(entry.id, data.rows);
          return (
            <li key={entry.id} className="flex flex-wrap items-baseline gap-x-3 border-b border-hairline py-2">
              <span className={isStanding ? '' : 'text-muted line-through'}>{what}</span>
              <span className="num text-note text-muted">
                {m.review.by('', entry.by === 'local' ? m.review.you : entry.by).trim()} · {p.date(entry.at)}
                {entry.why === null ? '' : ` · ${entry.why}`}
              </span>
              {isStanding ? (
                <button
                  type="button"
                  aria-label={m.review.undoLine(what)}
                  disabled={verdicts.isPending}
                  className="link ml-auto min-h-[24px] text-note"
                  onClick={() => verdicts.undo(entry)}
                >
                  {m.review.undo}
                </button>
              ) : entry.undoes === null ? (
                <button
                  type="button"
                  aria-label={`${m.log.redo}: ${what}`}
                  disabled={steps.isPending}
                  className="link ml-auto min-h-[24px] text-note"
                  onClick={() => steps.redo(entry.id)}
                >
                  {m.log.redo}
                </button>
              ) : null}
              {steps.failed?.entry === entry.id ? <p role="alert">{steps.failed.message}</p> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
