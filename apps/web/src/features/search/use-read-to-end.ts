'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

interface Pages {
  hasNextPage: boolean;
  fetchNextPage: () => Promise<{ hasNextPage: boolean; isError: boolean }>;
}

/** Frames within which the rows at the end are drawn and have their height. */
const FRAMES = 90;

/** The key End reads all that the query finds and goes to the last row; any other key stops it. */
export function useReadToEnd({ hasNextPage, fetchNextPage }: Pages): boolean {
  const [isReading, setReading] = useState(false);
  const isWanted = useRef(false);
  const readAll = async () => {
    let isMore = hasNextPage;
    while (isMore && isWanted.current) {
      const read = await fetchNextPage();
      isMore = read.hasNextPage && !read.isError;
    }
    setReading(false);
    if (isWanted.current) toLast(FRAMES);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isElsewhere = event.target instanceof Element && event.target.matches('input, textarea, select, [role] *');
    if (event.key !== 'End' || event.defaultPrevented || isElsewhere) {
      isWanted.current = false;
      return;
    }
    event.preventDefault();
    if (isReading) return;
    isWanted.current = true;
    setReading(true);
    void readAll();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      isWanted.current = false;
    };
  }, []);
  return isReading;
}

/** Rows near the end are drawn, and measured, only once one is there. */
function toLast(frames: number): void {
  scrollTo(0, document.documentElement.scrollHeight);
  const row = [...document.querySelectorAll<HTMLElement>('main [data-row]')].at(-1);
  const place = row?.closest('[aria-posinset]');
  const isLast =
    !place || Number(place.getAttribute('data-index')) === Number(place.parentElement?.getAttribute('data-count')) - 1;
  const { scrollHeight, clientHeight } = document.documentElement;
  if (row && isLast && scrollY + clientHeight >= scrollHeight - 1 && frames < FRAMES - 2)
    row.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => toLast(frames - 1));
}
