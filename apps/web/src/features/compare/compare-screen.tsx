'use client';

import { useQueryStates } from 'nuqs';
import { useDeskWords } from '../../lib/desk-words.ts';
import { COMPARE_KINDS, compareState } from '../../lib/query.ts';
import { ListTitle } from '../../ui/list-screen.tsx';
import { EventChoice } from './event-choice.tsx';
import { EventComparison } from './event-comparison.tsx';
import { MatrixPanel } from './matrix-panel.tsx';

/** Agreement and disagreement: the sources of one event side by side, or who speaks of whom. */
export function CompareScreen() {
  const { m } = useDeskWords();
  const [{ ev, kind }, set] = useQueryStates({ ev: compareState.ev, kind: compareState.kind }, { history: 'push' });
  return (
    <div className="@container max-w-[1080px]">
      <ListTitle title={m.compare.title} count={null} />
      <fieldset className="no-print mt-4 flex flex-wrap gap-2">
        <legend className="sr-only">{m.compare.kind}</legend>
        {COMPARE_KINDS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={kind === name}
            className="control text-note"
            onClick={() => void set({ kind: name })}
          >
            {m.compare.kinds[name]}
          </button>
        ))}
      </fieldset>
      {kind === 'matrix' ? <MatrixPanel /> : ev === null ? <EventChoice /> : <EventComparison key={ev} id={ev} />}
    </div>
  );
}
