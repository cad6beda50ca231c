'use client';

import { useSyncExternalStore } from 'react';
import { useWords } from '../../lib/language.tsx';
import { readerClock } from './reader-clock.ts';

const never = () => () => undefined;
const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The same instant where the reader is: only their browser knows, so the server leaves it out. */
export function ReaderTime({ instant }: { instant: string }) {
  const { m, p } = useWords();
  const zone = useSyncExternalStore(never, ownZone, () => null);
  const here = zone === null ? null : readerClock(instant, zone);
  if (here === null) return null;
  return (
    <li data-reader-time>
      {here.day === null ? '' : `${p.date(here.day)}, `}
      {here.clock} (UTC{here.offset}) · {m.event.yourClock}
    </li>
  );
}
