'use client';

import type { ReactNode } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { GiveForm } from './give-form.tsx';
import type { useQueue } from './use-queue.ts';
import type { Verdicts } from './use-verdicts.ts';

/** What one does with the statement at hand, each on one key. */
export function ReviewBar({
  queue,
  verdicts,
  decide,
  undo,
  move,
}: {
  queue: ReturnType<typeof useQueue>;
  verdicts: Verdicts;
  decide: (verdict: 'accepted' | 'rejected') => void;
  undo: () => void;
  move: (id: string | null) => void;
}) {
  const { m } = useDeskWords();
  const { current, isEditing, next, previous } = queue;
  return (
    <div className="review-bar no-print">
      <Step name="accept" shortcut="a" isOff={current === null} onClick={() => decide('accepted')} isMain>
        {m.review.accept}
      </Step>
      <Step name="reject" shortcut="r" isOff={current === null} onClick={() => decide('rejected')}>
        {m.review.reject}
      </Step>
      <Step name="edit" shortcut="e" isOff={current === null || isEditing} onClick={() => queue.setEditing(true)}>
        {m.review.edit}
      </Step>
      <Step name="undo" shortcut="u" isOff={verdicts.last === null && !verdicts.isPending} onClick={undo}>
        {m.review.undo}
      </Step>
      {current === null ? null : <GiveForm key={current} id={current} assignedTo={queue.rank?.assignedTo ?? null} />}
      <span className="grow" />
      <Step name="item-previous" shortcut="k" isOff={previous === null} onClick={() => move(previous)}>
        {m.review.previous}
      </Step>
      <Step name="item-next" shortcut="j" isOff={next === null} onClick={() => move(next)}>
        {m.review.next}
      </Step>
    </div>
  );
}

function Step({
  name,
  shortcut,
  isOff,
  isMain = false,
  onClick,
  children,
}: {
  name: string;
  shortcut: string;
  isOff: boolean;
  isMain?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      data-key={name}
      aria-keyshortcuts={shortcut}
      disabled={isOff}
      onClick={onClick}
      className={`control ${isMain ? 'control-primary' : ''}`}
    >
      {children}
      <kbd aria-hidden="true" className="ml-2 font-mono text-note max-sm:hidden">
        {shortcut}
      </kbd>
    </button>
  );
}
