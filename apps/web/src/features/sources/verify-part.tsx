'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { Failure } from '../../ui/states.tsx';

/** Cuts every span out of the frozen text again when asked, and says what holds. */
export function VerifyPart({ id }: { id: string }) {
  const { m } = useWords();
  const { data, error, isFetching, refetch } = useQuery(
    useTRPC().source.verify.queryOptions({ id }, { enabled: false, gcTime: 0 }),
  );
  return (
    <div className="no-print">
      <button type="button" className="link min-h-[24px]" disabled={isFetching} onClick={() => void refetch()}>
        {isFetching ? m.source.verifying : m.source.verify}
      </button>
      <output className="ml-3">
        {data && data.faults.length === 0 ? <span className="text-agrees">{m.source.verified(data.spans)}</span> : null}
        {data && data.faults.length > 0 ? (
          <span className="font-semibold text-disputes">{m.source.faults(data.faults.length)}</span>
        ) : null}
      </output>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data && data.faults.length > 0 ? (
        <ul className="list-disc pl-5 font-mono">
          {data.faults.map(({ path, span, problem }) => (
            <li key={`${path}${span?.start}`}>
              {path} {span === null ? '' : `${span.start}-${span.end}`} {problem}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
