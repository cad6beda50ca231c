'use client';

import type { TemporalBasis } from '@dixit/model';
import type { TimeLike } from '@dixit/phrases';
import { useWords } from '../lib/language.tsx';

/** Bases that a date may have without anybody having worked it out. */
const GIVEN: ReadonlySet<TemporalBasis> = new Set(['stated', 'user', 'metadata']);

/**
 * A date. One that was worked out has a dotted line and says how it was come by: beside it, or in lists
 * (`isDay`, without the clock time) on pointing at it and to a screen reader. `~` is for what is not exact.
 */
export function Time({
  value,
  withBasis = true,
  isDay = false,
}: {
  value: (TimeLike & { basis: TemporalBasis; start?: string | null }) | null;
  withBasis?: boolean;
  isDay?: boolean;
}) {
  const { p } = useWords();
  if (value === null) return <span>{p.time(null)}</span>;
  const isGiven = GIVEN.has(value.basis);
  const words = isDay ? p.day(value) : p.time(value);
  const basis = `(${p.basis(value.basis)})`;
  return (
    <span title={isDay || !withBasis ? `${p.time(value)} ${basis}` : undefined}>
      <time
        dateTime={(value.instant ?? value.start ?? '').slice(0, value.instant ? undefined : 10) || undefined}
        className={isGiven ? undefined : 'worked-out'}
      >
        {value.basis === 'inferred' && value.precision !== 'interval' && !words.startsWith('~') ? `~${words}` : words}
      </time>
      {isGiven ? null : <span className={isDay || !withBasis ? 'sr-only' : 'text-muted'}> {basis}</span>}
    </span>
  );
}
