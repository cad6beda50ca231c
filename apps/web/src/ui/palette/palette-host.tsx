'use client';

import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { Icon } from '../icon.tsx';

const Palette = dynamic(async () => (await import('./palette.tsx')).Palette, { ssr: false });

/** Ctrl K or ⌘ K, or the button; what it opens is fetched then. What is typed meanwhile stands in it at once. */
export function PaletteButton() {
  const { m } = useWords();
  const [isOpen, setOpen] = useState(false);
  /** What was typed since it was asked for; null while nobody waits for it. */
  const early = useRef<string | null>(null);
  const show = (isWanted: boolean) => {
    early.current = isWanted ? '' : null;
    setOpen(isWanted);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (early.current !== null && isPlain && event.key.length === 1) early.current += event.key;
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
      show(!isOpen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
  const onReady = (): string => {
    const typed = early.current ?? '';
    early.current = null;
    return typed;
  };
  return (
    <>
      <button type="button" aria-label={m.palette.open} onClick={() => show(true)} className="rail-item">
        <Icon name="command" />
      </button>
      {isOpen ? <Palette onClose={() => show(false)} onReady={onReady} /> : null}
    </>
  );
}
