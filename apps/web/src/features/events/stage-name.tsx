'use client';

import { useWords } from '../../lib/language.tsx';
import type { EventRow } from '../../lib/rows.ts';
import { isAgainst } from './stages.ts';

/** A stage in words; struck through when it is denied or called off. */
export function StageName({
  stage,
  claim,
}: {
  stage: NonNullable<EventRow['stage']>;
  claim: NonNullable<EventRow['claim']>;
}) {
  const { p } = useWords();
  const against = isAgainst(stage, claim);
  return (
    <span className={against ? 'font-semibold text-disputes' : ''}>
      {claim === 'denied' ? <del>{p.stage(stage)}</del> : p.stage(stage)}
      {claim === 'announced' || claim === 'reported' ? '' : ` (${p.claim(claim)})`}
    </span>
  );
}
