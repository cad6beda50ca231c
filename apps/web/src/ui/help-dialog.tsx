'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { useWords } from '../lib/language.tsx';
import { areShortcutsOn, setShortcutsOn } from './shortcuts.tsx';

const KEYS = [
  ['/', 'focus'],
  ['Ctrl K · ⌘ K', 'palette'],
  ['j', 'next'],
  ['k', 'previous'],
  ['End', 'last'],
  ['Enter · o', 'open'],
  ['Esc', 'back'],
  ['n', 'nextSpan'],
  ['p', 'previousSpan'],
  ['c', 'copy'],
  ['x', 'pick'],
  ['Shift x', 'pickRange'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['e', 'edit'],
  ['u', 'undo'],
  ['m', 'merge'],
  ['s', 'split'],
  ['v', 'move'],
  ['+', 'missed'],
  ['i', 'take'],
  ['w', 'give'],
  ['b', 'bulk'],
  ['t', 'table'],
  ['?', 'help'],
  ['g s', 'goSearch'],
  ['g e', 'goEvents'],
  ['g a', 'goActors'],
  ['g o', 'goSources'],
  ['g r', 'goReview'],
  ['g c', 'goCompare'],
  ['g j', 'goJobs'],
  ['g l', 'goLog'],
  ['g t', 'goMarks'],
  ['g b', 'goBatch'],
] as const;

/** What the keys do, and the switch that turns them off. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { m } = useWords();
  const [isOn, setOn] = useState(areShortcutsOn);
  // Not the switch at the end: the list would open scrolled to it.
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[color-mix(in_oklab,var(--ink)_32%,transparent)]" />
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          className="fixed inset-x-4 top-[12vh] z-50 mx-auto max-h-[76vh] max-w-[480px] overflow-auto rounded border border-hairline bg-paper p-6 outline-none"
        >
          <Dialog.Title className="text-words font-semibold">{m.help.title}</Dialog.Title>
          <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
            {KEYS.map(([key, name]) => (
              <div key={name} className="contents">
                <dt className="font-mono text-note text-muted">{key}</dt>
                <dd>{m.help.keys[name]}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-6 flex flex-wrap items-center justify-between gap-4 border-t border-hairline pt-4">
            <label className="flex min-h-[32px] items-center gap-2">
              <input
                type="checkbox"
                checked={isOn}
                onChange={(event) => {
                  setShortcutsOn(event.target.checked);
                  setOn(event.target.checked);
                }}
              />
              {m.help.enabled}
            </label>
            <Dialog.Close className="control">{m.help.close}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
