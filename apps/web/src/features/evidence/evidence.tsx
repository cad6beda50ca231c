'use client';

import { errorOf } from '@dixit/client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { AROUND, type Selection } from '../../lib/query.ts';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { SpanEvidence } from './span-evidence.tsx';
import { StatementEvidence } from './statement-evidence.tsx';

export function Evidence({ selection }: { selection: Selection }) {
  return selection.kind === 'statement' ? <OfStatement id={selection.id} /> : <OfSpan {...selection} />;
}

function OfStatement({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.statement.context.queryOptions({ id, around: AROUND }));
  const { m } = useWords();
  if (error && errorOf(error).code === 'NOT_FOUND') return <p className="words">{m.drawer.gone}</p>;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return data ? <StatementEvidence evidence={data} /> : <Skeleton rows={2} />;
}

function OfSpan({ sourceId, start, end }: { sourceId: string; start: number; end: number }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.source.get.queryOptions({ id: sourceId }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return data ? <SpanEvidence view={data} span={{ start, end }} around={AROUND} /> : <Skeleton rows={2} />;
}
