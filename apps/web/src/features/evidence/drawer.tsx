'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef } from 'react';
import { useWords } from '../../lib/language.tsx';
import { selectionOf } from '../../lib/query.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSelection } from '../../ui/selection.tsx';
import { Skeleton } from '../../ui/states.tsx';

const loadEvidence = async () => (await import('./evidence.tsx')).Evidence;
const Evidence = dynamic(loadEvidence, {
  ssr: false,
  loading: () => <Skeleton rows={2} />,
});

/** The evidence beside every screen; over it in a narrow window. What is behind keeps its place. */
export function Drawer() {
  const { m } = useWords();
  const [sel, select] = useSelection();
  const selection = selectionOf(sel);
  const isOpen = selection !== null;
  const heading = useRef<HTMLHeadingElement>(null);

  // Fetched once the screen stands, so that the first opening waits for nothing but the words.
  useEffect(() => {
    const timer = setTimeout(() => void loadEvidence(), 1_000);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isOpen && matchMedia('(width < 70rem)').matches) heading.current?.focus();
  }, [isOpen]);

  if (!selection) return null;
  const close = () => {
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(sel ?? '')}"]`);
    void select(null);
    row?.focus({ preventScroll: true });
  };
  return (
    <aside className="drawer no-print" aria-labelledby="drawer-title">
      <div className="sticky top-0 z-10 flex items-center justify-between border-b border-hairline bg-paper py-2 pr-2 pl-6">
        <h2 id="drawer-title" ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {m.drawer.title}
        </h2>
        <button
          type="button"
          data-key="close"
          onClick={close}
          aria-label={m.drawer.close}
          className="flex size-10 items-center justify-center text-muted hover:text-ink"
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      <div className="px-6 pt-4 pb-16">
        <Evidence key={sel} selection={selection} />
      </div>
    </aside>
  );
}
