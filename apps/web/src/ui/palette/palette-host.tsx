'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { Icon } from '../icon.tsx';

const Palette = dynamic(async () => (await import('./palette.tsx')).Palette, { ssr: false });

/** Ctrl K or ⌘ K, or the button; what it opens is fetched then. */
export function PaletteButton() {
  const { m } = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" aria-label={m.palette.open} onClick={() => setOpen(true)} className="rail-item">
        <Icon name="command" />
      </button>
      {isOpen ? <Palette onClose={() => setOpen(false)} /> : null}
    </>
  );
}
