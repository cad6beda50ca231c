'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { Statement } from '../../lib/rows.ts';
import { Icon } from '../../ui/icon.tsx';

/** What a person made of a statement, by whom and when; nothing where nobody has. */
export function VerdictLine({ review }: { review: Statement['review'] }) {
  const { m, p } = useDeskWords();
  if (review.verdict === 'unreviewed') return null;
  const isRejected = review.verdict === 'rejected';
  const who = review.by === null || review.by === 'local' ? m.review.you : review.by;
  return (
    <p className={`mb-3 font-semibold ${isRejected ? 'text-disputes' : 'text-agrees'}`} data-verdict={review.verdict}>
      <span className="mr-1 inline-block align-[-3px]">
        <Icon name={isRejected ? 'close' : 'tick'} size={16} />
      </span>
      {p.capital(m.review.by(p.verdict(review.verdict), who))}
      {review.at === null ? null : <span className="font-normal text-muted"> {m.review.on(p.date(review.at))}</span>}
    </p>
  );
}
