'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { reviewAddress } from '../../lib/query.ts';
import type { Statement } from '../../lib/rows.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure } from '../../ui/states.tsx';
import { VerdictLine } from '../review/verdict-line.tsx';

/** What a person made of the statement, and the way to say so oneself. */
export function ReviewPart({ statement: { id, review } }: { statement: Statement }) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const decide = useMutation(trpc.review.decide.mutationOptions({ onSuccess: () => void cache.invalidateQueries() }));
  const set = (verdict: 'accepted' | 'rejected' | 'unreviewed') => decide.mutate({ ids: [id], verdict });
  return (
    <>
      {review.verdict === 'unreviewed' ? (
        <p className="mb-2 text-muted">{p.capital(p.verdict('unreviewed'))}</p>
      ) : (
        <VerdictLine review={review} />
      )}
      {decide.error ? <Failure error={decide.error} retry={() => decide.reset()} /> : null}
      <Allowed to="editor">
        <div className="flex flex-wrap gap-2">
          {review.verdict === 'accepted' ? null : (
            <button type="button" disabled={decide.isPending} className="control" onClick={() => set('accepted')}>
              {m.review.accept}
            </button>
          )}
          {review.verdict === 'rejected' ? null : (
            <button type="button" disabled={decide.isPending} className="control" onClick={() => set('rejected')}>
              {m.review.reject}
            </button>
          )}
          {review.verdict === 'unreviewed' ? null : (
            <button type="button" disabled={decide.isPending} className="control" onClick={() => set('unreviewed')}>
              {m.review.reopen}
            </button>
          )}
          <Link href={`${reviewAddress(id)}&edit=true`} prefetch={false} className="control">
            {m.review.edit}
          </Link>
        </div>
      </Allowed>
    </>
  );
}
