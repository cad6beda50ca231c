'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { stepWords } from './step-words.ts';

/** The last steps on something, so that whoever comes second sees the change of the other. */
export function ActionLog({ subjectId }: { subjectId: string }) {
  const { m, p } = useDeskWords();
  const { data } = useQuery(useTRPC().review.log.queryOptions({ subjectId, limit: 5 }));
  return (
    <ol className="mt-1 text-note text-muted">
      {data?.rows.map((entry) => (
        <li key={entry.id}>
          {stepWords(entry, m, p)} · {entry.by === 'local' ? m.review.you : entry.by} · {p.date(entry.at)}
          {entry.why === null ? '' : ` · ${entry.why}`}
        </li>
      ))}
    </ol>
  );
}
