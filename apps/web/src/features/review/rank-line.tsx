'use client';

import Link from 'next/link';
import { useDeskWords } from '../../lib/desk-words.ts';
import { NOBODY } from '../../lib/query.ts';
import type { QueueItem } from '../../lib/rows.ts';
import { Allowed, useMe } from '../../lib/session.tsx';
import { useAct } from '../curation/use-act.ts';

/** Why a statement is worth a minute now, and whose it is. */
export function RankLine({ item: { row, parts, resembles, assignedTo, heldBy } }: { item: QueueItem }) {
  const { m, p } = useDeskWords();
  const me = useMe();
  const whoIs = (name: string): string => (name === me || name === NOBODY ? m.review.you : name);
  return (
    <div data-rank={parts.map(({ kind }) => kind).join(' ')} className="mb-4 text-note text-muted">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {parts.map(({ kind, reason }) => (
          <li key={kind}>
            <span className="font-semibold text-ink">{m.review.reasons[kind]}</span> {p.reason(reason)}
            {kind === 'newcomer' && resembles !== null ? (
              <>
                {' · '}
                <Link href={`/actors/${resembles}`} prefetch={false} className="link">
                  {m.review.compareActor}
                </Link>
                {row.speaker.actorId === null ? null : <NotSame id={row.speaker.actorId} other={resembles} />}
              </>
            ) : null}
          </li>
        ))}
        {assignedTo === null ? null : <li>{m.review.givenTo(whoIs(assignedTo))}</li>}
        {heldBy === null || heldBy === me ? null : <li>{m.review.openAt(heldBy)}</li>}
      </ul>
    </div>
  );
}

/** Says that the new speaker is not the one it resembles: the queue no longer asks. */
function NotSame({ id, other }: { id: string; other: string }) {
  const { m } = useDeskWords();
  const act = useAct(id, () => undefined);
  return (
    <Allowed to="editor">
      {' · '}
      <button
        type="button"
        className="link"
        disabled={act.isPending}
        onClick={() => act.take({ do: 'actor.apart', id, from: [other] }, '')}
      >
        {m.curation.notTheSame}
      </button>
      {act.failed === null ? null : <span role="alert"> {act.failed.message}</span>}
    </Allowed>
  );
}
