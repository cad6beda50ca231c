'use client';

import { errorOf } from '@dixit/client';
import { isAway } from '../lib/is-away.ts';
import { useWords } from '../lib/language.tsx';

/** What went wrong, what to do about it, and a way to try again. */
export function Failure({ error, retry, isStale = false }: { error: unknown; retry: () => void; isStale?: boolean }) {
  const { m, p } = useWords();
  const { body } = errorOf(error);
  // Told at the query box, at the character.
  if (body.code === 'QUERY_INVALID') return null;
  const { message, hint } = p.error(body);
  return (
    <div role="alert" className="my-4 border-l-2 border-disputes pl-4">
      <p className="font-semibold">{m.state.errorTitle}</p>
      <p>{message}</p>
      {hint === '' ? null : <p className="text-muted">{hint}</p>}
      {isStale ? <p className="text-muted">{m.state.stale}</p> : null}
      {isAway(error) ? <p className="text-muted">{m.state.again}</p> : null}
      <button type="button" className="control mt-2" onClick={retry}>
        {m.state.retry}
      </button>
    </div>
  );
}

/** Lines that hold the place of rows on their way. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const { m } = useWords();
  return (
    <output aria-label={m.state.loading} className="block space-y-6 py-4">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} aria-hidden="true" className="space-y-2">
          <div className="skeleton h-5 w-full max-w-[620px]" />
          <div className="skeleton h-5 max-w-[420px]" style={{ width: `${40 + ((i * 17) % 40)}%` }} />
          <div className="skeleton h-3 w-48" />
        </div>
      ))}
    </output>
  );
}
