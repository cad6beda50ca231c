'use client';

import { useEffect, useState } from 'react';

/** Pixels of the page beside rail and drawer from which there is a column beside the list (`@3xl`, and the margins). */
const WIDE = 672 + 64;

/** Whether there is room for a column beside the list. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(true);
  useEffect(() => {
    const page = document.querySelector('main');
    if (page === null) return;
    const watch = new ResizeObserver(() => setWide(page.clientWidth >= WIDE));
    watch.observe(page);
    return () => watch.disconnect();
  }, []);
  return isWide;
}
