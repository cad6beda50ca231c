'use client';

import { type RefObject, useEffect, useState } from 'react';

interface Range {
  start: number;
  end: number;
}

/**
 * The last stretch that was selected inside an element, in UTF-16 code units of its text; it stays when the
 * focus goes to the button that says what the words are.
 */
export function useSelectedRange(root: RefObject<HTMLElement | null>): [Range | null, () => void] {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    const onSelection = () => {
      const selected = selectedIn(root.current);
      if (selected) setRange(selected);
    };
    document.addEventListener('selectionchange', onSelection);
    return () => document.removeEventListener('selectionchange', onSelection);
  }, [root]);
  return [range, () => setRange(null)];
}

function selectedIn(root: HTMLElement | null): Range | null {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  if (!root.contains(selected.startContainer) || !root.contains(selected.endContainer)) return null;
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(selected.startContainer, selected.startOffset);
  const start = before.toString().length;
  return { start, end: start + selected.toString().length };
}
