'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { QueueBar } from './queue-bar.tsx';
import { RankLine } from './rank-line.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewFailure } from './review-failure.tsx';
import { ReviewItem } from './review-item.tsx';
import { useHold } from './use-hold.ts';
import { useQueue } from './use-queue.ts';
import { useVerdicts } from './use-verdicts.ts';

/** One statement after the other, the most urgent first: right, wrong, or to be mended. */
export function QueueView({ onMove }: { onMove: () => void }) {
  const { m } = useDeskWords();
  const verdicts = useVerdicts();
  const queue = useQueue((id) => verdicts.decided.has(id));
  const { current, found, rank } = queue;
  const heldBy = useHold(current);
  const left = Math.max(0, queue.counted.total - verdicts.fewerSince(queue.counted.at));

  const move = (id: string | null) => {
    queue.go(id);
    onMove();
  };
  const decide = (verdict: 'accepted' | 'rejected') => {
    if (current === null) return;
    move(queue.following());
    verdicts.decide(current, verdict);
  };
  const undo = () => verdicts.undoLast(move);

  return (
    <>
      <QueueBar queue={queue} />
      <output className="num mt-3 block text-muted">
        {found.data ? m.review.left(left) : null}
        {verdicts.decided.size > 0 ? ` · ${m.review.decided(verdicts.decided.size)}` : null}
      </output>
      <Allowed to="editor">
        <ReviewBar queue={queue} verdicts={verdicts} decide={decide} undo={undo} move={move} />
      </Allowed>
      <ReviewFailure failed={verdicts.failed} isHere={verdicts.failed?.id === current} back={queue.go} />
      {found.error ? <Failure error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <Skeleton rows={2} /> : null}
      {current === null ? (
        found.data ? (
          <div className="py-10">
            <p className="font-semibold">{m.review.empty}</p>
            <p className="text-muted">{m.review.refill}</p>
          </div>
        ) : null
      ) : (
        <>
          {heldBy === null || rank?.heldBy === heldBy ? null : (
            <output className="block pt-4 text-muted">{m.review.openAt(heldBy)}</output>
          )}
          {rank === null ? null : (
            <div className="pt-4">
              <RankLine item={rank} />
            </div>
          )}
          <ReviewItem
            key={current}
            id={current}
            verdicts={verdicts}
            isEditing={queue.isEditing}
            setEditing={queue.setEditing}
          />
        </>
      )}
    </>
  );
}
