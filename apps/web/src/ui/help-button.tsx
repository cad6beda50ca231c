'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useWords } from '../lib/language.tsx';
import { Icon } from './icon.tsx';

const HelpDialog = dynamic(async () => (await import('./help-dialog.tsx')).HelpDialog, { ssr: false });

export function HelpButton() {
  const { m } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        data-key="help"
        aria-label={m.frame.help}
        onClick={() => setOpen(true)}
        className="rail-item"
      >
        <Icon name="help" />
      </button>
      {isOpen ? <HelpDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
