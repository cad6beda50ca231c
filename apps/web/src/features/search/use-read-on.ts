'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** How far below the window the end of the list may be when the next rows are asked for. */
const AHEAD = '800px';

/** Calls `readOn` while the element that gets the ref is near. */
export function useReadOn(mayReadOn: boolean, readOn: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const onNear = useEffectEvent(readOn);
  useEffect(() => {
    if (!mayReadOn || end.current === null) return;
    const watch = new IntersectionObserver(([entry]) => (entry?.isIntersecting ? onNear() : undefined), {
      rootMargin: `0px 0px ${AHEAD}`,
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [mayReadOn]);
  return end;
}
