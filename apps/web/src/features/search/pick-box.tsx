'use client';

import { useWords } from '../../lib/language.tsx';
import type { Picked } from './use-picked.ts';

/** The box in a row's margin. */
export function PickBox({
  id,
  words,
  isPicked,
  toggle,
}: {
  id: string;
  words: string;
  isPicked: boolean;
  toggle: Picked['toggle'];
}) {
  const { m } = useWords();
  return (
    <label className="pick-box no-print">
      <input
        type="checkbox"
        data-pick={id}
        aria-label={m.pick.row(words.length > 80 ? `${words.slice(0, 80)}…` : words)}
        checked={isPicked}
        onChange={(event) => toggle(id, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </label>
  );
}
