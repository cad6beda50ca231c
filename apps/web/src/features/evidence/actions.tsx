'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { withTextFragment } from '../../lib/text-fragment.ts';
import { Icon } from '../../ui/icon.tsx';

/** What one does with the words: read on, see the original, take them along. */
export function Actions({
  address,
  original,
  words,
  citation,
}: {
  address: string;
  original: string | null;
  words: string;
  citation: string;
}) {
  const { m } = useWords();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const outside = withTextFragment(original, words);
  const text = () => `${citation}\n${location.origin}${address}`;
  // Browsers lend the clipboard only to secure addresses; elsewhere the text is shown for taking by hand.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <div className="my-5 flex flex-wrap gap-2">
      <Link href={address} prefetch={false} className="control">
        {m.drawer.openText}
      </Link>
      {outside === null ? null : (
        <a href={outside} target="_blank" rel="noreferrer" className="control inline-flex items-center gap-1">
          {m.drawer.openOriginal}
          <Icon name="outward" size={14} />
        </a>
      )}
      <button type="button" data-key="copy" className="control" onClick={() => void copy()}>
        <span aria-live="polite">{state === 'copied' ? m.drawer.copied : m.drawer.cite}</span>
      </button>
      {state === 'refused' ? (
        <textarea readOnly rows={4} aria-label={m.drawer.cite} value={text()} className="control w-full" />
      ) : null}
    </div>
  );
}
