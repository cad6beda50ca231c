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
  const [isCopied, setCopied] = useState(false);
  const outside = withTextFragment(original, words);
  const copy = async () => {
    await navigator.clipboard.writeText(`${citation}\n${location.origin}${address}`);
    setCopied(true);
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
        <span aria-live="polite">{isCopied ? m.drawer.copied : m.drawer.cite}</span>
      </button>
    </div>
  );
}
