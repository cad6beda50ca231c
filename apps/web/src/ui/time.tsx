'use client';

import type { TemporalBasis } from '@dixit/model';
import type { TimeLike } from '@dixit/phrases';
import { useWords } from '../lib/language.tsx';

/** A date; one that was worked out rather than read carries `~` and says how it was come by. */
export function Time({
  value,
  withBasis = true,
}: {
  value: (TimeLike & { basis: TemporalBasis; start?: string | null }) | null;
  withBasis?: boolean;
}) {
  const { p } = useWords();
  if (value === null) return <span>{p.time(null)}</span>;
  const isSure = value.basis === 'stated' || value.basis === 'user' || value.basis === 'metadata';
  const words = p.time(value);
  return (
    <span>
      <time dateTime={(value.instant ?? value.start ?? '').slice(0, value.instant ? undefined : 10) || undefined}>
        {isSure || words.startsWith('~') ? words : `~${words}`}
      </time>
      {isSure || !withBasis ? null : <span className="text-muted"> ({p.basis(value.basis)})</span>}
    </span>
  );
}
