'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { logPages } from '../../lib/pages.ts';
import { AUDIT_ACTIONS } from '@dixit/model/vocabulary';
import { logFilter, logState } from '../../lib/query.ts';
import { ListTitle, RowList } from '../../ui/list-screen.tsx';
import { LogLine } from './log-line.tsx';
import { stands } from './stands.ts';
import { useSteps } from './use-steps.ts';

/** All that people did to the record, newest first; each step can be taken back, and done again. */
export function LogScreen() {
  const { m } = useDeskWords();
  const [filter, set] = useQueryStates(logState, { history: 'push' });
  const found = useInfiniteQuery(logPages(useTRPCClient(), logFilter(filter)));
  const steps = useSteps();
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = found.data?.pages[0]?.total;
  return (
    <div className="max-w-[880px]">
      <ListTitle title={m.log.title} count={total === undefined ? null : m.log.count(total)} />
      <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2 pt-3">
        <label className="flex items-center gap-2 text-note text-muted">
          {m.log.what}
          <select
            className="control text-note text-ink"
            value={filter.action ?? ''}
            onChange={(event) =>
              void set({ action: AUDIT_ACTIONS.find((name) => name === event.target.value) ?? null })
            }
          >
            <option value="">{m.log.anything}</option>
            {AUDIT_ACTIONS.map((name) => (
              <option key={name} value={name}>
                {m.log.actions[name]}
              </option>
            ))}
          </select>
        </label>
        {filter.by === null && filter.subject === null ? null : (
          <button
            type="button"
            className="link min-h-[24px] text-note"
            onClick={() => void set({ by: null, subject: null })}
          >
            {m.log.everybody}
          </button>
        )}
      </div>
      <RowList
        found={found}
        label={m.log.title}
        empty={m.log.none}
        render={(entry) => (
          <LogLine
            key={entry.id}
            entry={entry}
            steps={steps}
            isStanding={stands(entry.id, rows)}
            onlyBy={(by) => void set({ by })}
          />
        )}
      />
    </div>
  );
}
