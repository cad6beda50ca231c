'use client';

import Link from 'next/link';
import { useRef } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { QueueBar } from './queue-bar.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewFailure } from './review-failure.tsx';
import { ReviewItem } from './review-item.tsx';
import { useQueue } from './use-queue.ts';
import { useVerdicts } from './use-verdicts.ts';

/** One statement after the other, the least certain first: right, wrong, or to be mended. */
export function ReviewScreen() {
  const { m } = useDeskWords();
  const verdicts = useVerdicts();
  const heading = useRef<HTMLHeadingElement>(null);
  const queue = useQueue((id) => verdicts.decided.has(id));
  const { current, found } = queue;
  const left = Math.max(0, queue.counted.total - verdicts.fewerSince(queue.counted.at));

  const move = (id: string | null) => {
    queue.go(id);
    heading.current?.focus({ preventScroll: true });
  };
  const decide = (verdict: 'accepted' | 'rejected') => {
    if (current === null) return;
    move(queue.following());
    verdicts.decide(current, verdict);
  };
  const undo = () => verdicts.undoLast(move);

  return (
    <div className="@container max-w-[1080px]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline pb-2">
        <h1 ref={heading} tabIndex={-1} className="text-title font-semibold outline-none">
          {m.review.title}
        </h1>
        <Link href="/log" prefetch={false} className="link order-last text-note">
          {m.log.open}
        </Link>
        <output className="num ml-auto text-muted">
          {found.data ? m.review.left(left) : null}
          {verdicts.decided.size > 0 ? ` · ${m.review.decided(verdicts.decided.size)}` : null}
        </output>
      </div>
      <QueueBar key={queue.queue} queue={queue.queue} choose={queue.choose} />
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
        <ReviewItem
          key={current}
          id={current}
          verdicts={verdicts}
          isEditing={queue.isEditing}
          setEditing={queue.setEditing}
        />
      )}
    </div>
  );
}
