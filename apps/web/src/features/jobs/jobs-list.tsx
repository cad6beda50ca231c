'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { jobPages } from '../../lib/pages.ts';
import { JOB_VIEWS, jobsOf, opsState } from '../../lib/query.ts';
import { RowList } from '../../ui/list-screen.tsx';
import { JobView } from './job-view.tsx';

/** All that was read in, newest first, by the state it is in. */
export function JobsList() {
  const { m } = useDeskWords();
  const [{ job: opened, state }, set] = useQueryStates({ job: opsState.job, state: opsState.state });
  const found = useInfiniteQuery(jobPages(useTRPCClient(), jobsOf(state)));
  const known = found.data?.pages.flatMap((page) => page.rows) ?? [];
  // One that was handed in this moment is not in the list yet, or not in that state.
  const isMissing = opened !== null && found.data !== undefined && !known.some(({ id }) => id === opened);
  const toggle = (id: string) => void set({ job: id === opened ? null : id });
  return (
    <div className="mt-8 border-t border-hairline pt-4">
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
        empty={isMissing ? null : state === 'all' ? m.ops.noJobs : m.ops.noneOfState}
        render={(job) => (
          <li key={job.id}>
            <JobView id={job.id} known={job} isOpen={job.id === opened} toggle={() => toggle(job.id)} />
          </li>
        )}
      />
    </div>
  );
}
