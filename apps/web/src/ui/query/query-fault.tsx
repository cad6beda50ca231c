'use client';

import type { QueryFault } from '@dixit/model/query';
import { useWords } from '../../lib/language.tsx';

/** What cannot be read, at its character, with the search for the words as they stand. */
export function Fault({
  input,
  fault,
  message,
  onLiteral,
}: {
  input: string;
  fault: QueryFault;
  message: string;
  onLiteral: (query: string) => void;
}) {
  const { m } = useWords();
  const end = Math.max(fault.end, fault.start + 1);
  return (
    <div id="query-fault" role="alert" className="mt-2 space-y-2">
      <p className="overflow-x-auto font-mono text-note whitespace-pre text-muted">
        {input.slice(0, fault.start)}
        <mark className="bg-transparent text-disputes underline decoration-wavy underline-offset-4">
          {input.slice(fault.start, end) || ' '}
        </mark>
        {input.slice(end)}
      </p>
      <p className="text-disputes">{m.query.fault(message, fault.start + 1)}</p>
      {fault.literal === '' ? null : (
        <button type="button" className="control" onClick={() => onLiteral(fault.literal)}>
          {m.query.literal(fault.literal)}
        </button>
      )}
    </div>
  );
}
