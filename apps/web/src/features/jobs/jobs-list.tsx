'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { jobPages } from '../../lib/pages.ts';
import { JOB_VIEWS, opsState } from '../../lib/query.ts';
import type { Job } from '../../lib/rows.ts';
import { RowList } from '../../ui/list-screen.tsx';
import { JobView } from './job-view.tsx';
import { hasEnded } from './use-job.ts';

/** All that was read in, newest first, by the state it is in. */
export function JobsList() {
  const { m } = useDeskWords();
  const [{ job: opened, state }, set] = useQueryStates({ job: opsState.job, state: opsState.state });
  const found = useInfiniteQuery(jobPages(useTRPCClient()));
  const known = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const shown = known.filter((job) => isOf(job, state) || job.id === opened);
  // One that was handed in this moment is not in the list yet.
  const isMissing = opened !== null && found.data !== undefined && !known.some(({ id }) => id === opened);
  const toggle = (id: string) => void set({ job: id === opened ? null : id });
  return (
    <section aria-label={m.ops.jobs} className="mt-8 border-t border-hairline pt-4">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-4">
        <h2 className="text-words font-semibold">{m.ops.jobs}</h2>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{m.ops.state}</legend>
          {JOB_VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={state === name}
              className="control text-note"
              onClick={() => void set({ state: name })}
            >
              {m.ops.states[name]}
            </button>
          ))}
        </fieldset>
      </div>
      {isMissing ? <JobView key={opened} id={opened} known={null} isOpen toggle={() => toggle(opened)} /> : null}
      <RowList
        found={found}
        label={m.ops.jobs}
        empty={isMissing ? null : m.ops.noJobs}
        render={(job) =>
          shown.includes(job) ? (
            <li key={job.id}>
              <JobView id={job.id} known={job} isOpen={job.id === opened} toggle={() => toggle(job.id)} />
            </li>
          ) : null
        }
      />
      {known.length > 0 && shown.length === 0 ? <p className="py-4 text-muted">{m.ops.noneOfState}</p> : null}
    </section>
  );
}

function isOf(job: Job, view: (typeof JOB_VIEWS)[number]): boolean {
  if (view === 'all') return true;
  return view === 'going' ? !hasEnded(job) : job.state === view;
}
