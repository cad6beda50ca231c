'use client';

import { useWords } from '../../lib/language.tsx';
import type { Picked } from './use-picked.ts';

/** The box in a row's margin. */
export function PickBox({ id, words, picked }: { id: string; words: string; picked: Picked }) {
  const { m } = useWords();
  return (
    <label className="pick-box no-print">
      <input
        type="checkbox"
        data-pick={id}
        aria-label={m.pick.row(words.length > 80 ? `${words.slice(0, 80)}…` : words)}
        checked={picked.has(id)}
        onChange={(event) => picked.toggle(id, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </label>
  );
}
