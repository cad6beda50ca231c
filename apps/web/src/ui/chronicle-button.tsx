'use client';

import { useQueryState } from 'nuqs';
import { useWords } from '../lib/language.tsx';
import { urlState } from '../lib/query.ts';

export function useChronicle() {
  return useQueryState('chronicle', urlState.chronicle.withOptions({ history: 'push', scroll: false }));
}

/** Puts what is said in the order of time, each with the stages it claims, and back. */
export function ChronicleButton() {
  const { m } = useWords();
  const [isOn, set] = useChronicle();
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className="link no-print min-h-[24px] text-note"
      onClick={() => void set(isOn ? null : true)}
    >
      {isOn ? m.event.asList : m.event.chronicle}
    </button>
  );
}
